//! Every text, list and map of a document has a bound, and the schemas say the same ones.

use jsonschema::Validator;
use libricite::{
    Assessment, CriteriaDocument, Date, Edition, ForkDocument, Id, SuccessionDocument,
};
use libricite_tests::schemas;
use serde::Deserialize;
use serde_json::{Map, Value, json};

/// A whole document, of a value that stands somewhere in it.
type Whole<'w> = &'w dyn Fn(Value) -> Value;

/// Why the reader refuses a document, where it does.
type Refusal = fn(&Value) -> Option<String>;

struct Bounds<'b> {
    root: &'b Value,
    validator: &'b Validator,
    refusal: Refusal,
    count: usize,
}

/// The two sides of a bound: what is just not too much, and one more.
fn sides(bound: &Value, of: impl Fn(usize) -> Value) -> [Value; 2] {
    let most = usize::try_from(bound.as_u64().expect("a bound is a number")).expect("it fits");
    [of(most), of(most + 1)]
}

impl Bounds<'_> {
    fn resolved<'v>(&'v self, schema: &'v Value) -> &'v Value {
        if let Some(name) = schema["$ref"].as_str() {
            return &self.root["$defs"][name.trim_start_matches("#/$defs/")];
        }
        let others = schema["anyOf"].as_array().into_iter().flatten();
        let mut others = others.filter(|other| other["type"] != "null");
        let is_alternative = schema.get("type").is_none();
        others.next().filter(|_| is_alternative).map_or(schema, |other| self.resolved(other))
    }

    fn is(schema: &Value, kind: &str) -> bool {
        let kinds = &schema["type"];
        kinds == kind || kinds.as_array().is_some_and(|all| all.iter().any(|it| it == kind))
    }

    /// The least value that a schema accepts.
    fn least(&self, schema: &Value) -> Value {
        let schema = self.resolved(schema);
        if let Some(words) = schema["enum"].as_array() {
            return words[0].clone();
        }
        if let Some(words) = schema["oneOf"].as_array() {
            return words[0]["const"].clone();
        }
        match schema["pattern"].as_str() {
            Some(Edition::PATTERN) => return "a@1.0.0".into(),
            Some(Date::PATTERN) => return "2026-01-01".into(),
            Some(pattern) if pattern.contains("64") => return "0".repeat(64).into(),
            _ => {}
        }
        if Self::is(schema, "string") {
            return "a".into();
        }
        if Self::is(schema, "array") {
            return json!([]);
        }
        if Self::is(schema, "boolean") {
            return json!(false);
        }
        if Self::is(schema, "integer") {
            return schema["minimum"].clone();
        }
        let names = schema["required"].as_array().into_iter().flatten();
        let names = names.map(|name| name.as_str().expect("a name is a text"));
        let fields = names.map(|name| (name.to_owned(), self.least(&schema["properties"][name])));
        Value::Object(fields.collect::<Map<_, _>>())
    }

    /// What is below a schema, each in its whole document.
    fn look(&mut self, key: &str, schema: &Value, whole: Whole<'_>) {
        // A row may only name the criteria of its change, which have a bound.
        if ["when", "then"].contains(&key) {
            return;
        }
        let schema = self.resolved(schema).clone();
        if Self::is(&schema, "string") {
            self.text(key, &schema, whole);
        } else if Self::is(&schema, "array") {
            let item = self.least(&schema["items"]);
            let list = |count| Value::Array(vec![item.clone(); count]);
            self.check(key, "a list", &schema["maxItems"], whole, list);
            self.look(key, &schema["items"], &|item| whole(json!([item])));
        } else if let Some(properties) = schema["properties"].as_object() {
            let least = self.least(&schema);
            for (key, property) in properties {
                let with = |value| {
                    let mut object = least.clone();
                    object[key] = value;
                    whole(object)
                };
                self.look(key, property, &with);
            }
        } else if Self::is(&schema, "object") {
            let value = self.least(&schema["additionalProperties"]);
            let one =
                |id: String, value: &Value| Value::Object(Map::from_iter([(id, value.clone())]));
            let map = |count| (0..count).map(|n| (format!("k{n}"), value.clone())).collect();
            self.check(key, "a map", &schema["maxProperties"], whole, map);
            let name = |long| one("k".repeat(long), &value);
            self.check(key, "an id", &schema["propertyNames"]["maxLength"], whole, name);
            let with = |value| whole(one("k".to_owned(), &value));
            self.look(key, &schema["additionalProperties"], &with);
        }
    }

    fn text(&mut self, key: &str, schema: &Value, whole: Whole<'_>) {
        let text: fn(usize) -> Value = match schema["pattern"].as_str() {
            None if schema.get("enum").or(schema.get("const")).is_some() => return,
            None => |long| "é".repeat(long).into(),
            Some(Id::PATTERN) => |long| "a".repeat(long).into(),
            Some(Edition::PATTERN) => |long| format!("{}@1.0.0", "a".repeat(long - 6)).into(),
            // A day and a checksum have one length only.
            Some(pattern) => return assert!(!pattern.contains(['*', '+']), "{key}: {pattern}"),
        };
        self.check(key, "a text", &schema["maxLength"], whole, text);
    }

    /// What is at the bound is accepted by both, and what is beyond it by neither.
    fn check(
        &mut self,
        key: &str,
        what: &str,
        bound: &Value,
        whole: Whole<'_>,
        of: impl Fn(usize) -> Value,
    ) {
        assert!(bound.is_u64(), "`{key}` is {what} without a bound in the schema");
        let [most, more] = sides(bound, of).map(whole);
        assert_eq!((self.refusal)(&most), None, "`{key}`, {what} of {bound}");
        assert!(self.validator.is_valid(&most), "`{key}`, {what} of {bound}");
        let refused = (self.refusal)(&more);
        let refused = refused.unwrap_or_else(|| panic!("`{key}`, {what} of more than {bound}"));
        assert!(refused.contains(&format!("{bound}")), "{refused}");
        let names = ["an id `", "is not an edition"].iter().any(|own| refused.contains(own));
        let is_named = refused.contains(&format!("`{key}`"));
        assert!(is_named || names || refused.contains("is not an id"), "{key}: {refused}");
        assert!(refused.len() < 400, "{refused}");
        assert!(!self.validator.is_valid(&more), "`{key}`, {what} of more than {bound}");
        self.count += 1;
    }
}

fn refusal<T: for<'de> Deserialize<'de>>(document: &Value) -> Option<String> {
    serde_json::from_str::<T>(&document.to_string()).err().map(|error| error.to_string())
}

fn of_assessment(document: &Value) -> Option<String> {
    let text = document.to_string();
    serde_json::from_str::<Assessment<'_>>(&text).err().map(|error| error.to_string())
}

#[test]
fn every_text_list_and_map_has_a_bound_and_the_schema_says_it() {
    let all: [(&str, Refusal, usize); 4] = [
        ("assessment", of_assessment, 70),
        ("criteria", refusal::<CriteriaDocument>, 15),
        ("fork", refusal::<ForkDocument>, 30),
        ("succession", refusal::<SuccessionDocument>, 8),
    ];
    for (name, refusal, least) in all {
        let mut texts = schemas().into_iter();
        let file = format!("{name}.schema.json");
        let (_, text) = texts.find(|(known, _)| *known == file).expect("it is made");
        let root: Value = serde_json::from_str(&text).expect("a schema is JSON");
        let validator = jsonschema::draft202012::new(&root).expect("the schema is one");
        let mut bounds = Bounds { root: &root, validator: &validator, refusal, count: 0 };
        bounds.look("", &root, &|value| value);
        assert!(least <= bounds.count, "{name}: only {} bounds were found", bounds.count);
    }
}

#[test]
fn more_criteria_than_anybody_answers_are_refused() {
    let criteria = |each: usize| {
        let axis = |axis: usize| {
            let criteria: Vec<Value> =
                (0..each).map(|n| json!({ "id": format!("c-{axis}-{n}") })).collect();
            json!({ "id": format!("a-{axis}"), "criterion": criteria })
        };
        let axes: Vec<Value> = (0..4).map(axis).collect();
        let text = json!({
            "edition": "many@1.0.0", "published": "2026-01-01", "license": "CC0-1.0",
            "level": [{ "id": "green" }], "axis": axes,
        });
        libricite_criteria::json::criteria(&text.to_string())
            .map_err(|refusals| refusals.to_string())
    };
    assert!(criteria(250).is_ok());
    assert_eq!(
        criteria(251).expect_err("they are too many"),
        "axis: there are 1004 criteria on all axes, and a set has at most 1000"
    );
}
