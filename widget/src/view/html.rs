//! `html!`, as Yew writes it, in few bytes.
//!
//! Yew's own macro writes out how each element is made, a few hundred bytes apiece. This one
//! reads the same notation (elements, `{ values }`, `{ for lists }`, `if`) and writes one call
//! a token; what the calls do stands here once. Each `if` and each list keeps a place of its
//! own among its neighbours, so that these stay what they were when it comes or goes.

use std::borrow::Cow;
use std::rc::Rc;

use yew::virtual_dom::{AttrValue, Listener, VList, VNode, VTag, VText};
use yew::{Classes, Html};

/// What is being made, from the outermost element to the innermost.
pub(super) struct Builder(Vec<Open>);

/// An element, or a list without one, and what is in it so far.
struct Open {
    tag: Option<Box<VTag>>,
    inside: Vec<VNode>,
}

impl Builder {
    pub(super) fn new() -> Self {
        Self(vec![Open { tag: None, inside: Vec::new() }])
    }

    /// Begins an element.
    #[inline(never)]
    pub(super) fn open(&mut self, name: &'static str) {
        let tag = Some(Box::new(VTag::new(AttrValue::Static(name))));
        self.0.push(Open { tag, inside: Vec::new() });
    }

    /// Begins a list, which keeps its place even while it is empty.
    #[inline(never)]
    pub(super) fn list(&mut self) {
        self.0.push(Open { tag: None, inside: Vec::new() });
    }

    /// Ends what was begun last.
    #[inline(never)]
    pub(super) fn close(&mut self) {
        if let Some(done) = self.0.pop() {
            self.push(done.node());
        }
    }

    pub(super) fn attribute(&mut self, name: &'static str, value: impl Attribute) {
        self.set(name, value.text());
    }

    /// A constant.
    #[inline(never)]
    pub(super) fn constant(&mut self, name: &'static str, value: &'static str) {
        self.set(name, Some(AttrValue::Static(value)));
    }

    pub(super) fn checked(&mut self, checked: bool) {
        if let Some(tag) = self.tag() {
            tag.set_checked(checked);
        }
    }

    pub(super) fn key(&mut self, key: &str) {
        if let Some(tag) = self.tag() {
            tag.key = Some(key.into());
        }
    }

    #[inline(never)]
    pub(super) fn listen(&mut self, listener: Rc<dyn Listener>) {
        if let Some(tag) = self.tag() {
            tag.add_listener(listener);
        }
    }

    /// Adds what a value shows.
    pub(super) fn put(&mut self, value: impl Child) {
        self.push(value.node());
    }

    /// Adds a list.
    pub(super) fn put_all<C: Child>(&mut self, values: impl IntoIterator<Item = C>) {
        self.list();
        for value in values {
            self.put(value);
        }
        self.close();
    }

    /// All that was made.
    #[inline(never)]
    pub(super) fn end(mut self) -> Html {
        let Some(mut all) = self.0.pop() else { return Html::default() };
        match all.inside.len() {
            1 => all.inside.remove(0),
            _ => all.node(),
        }
    }

    #[inline(never)]
    fn set(&mut self, name: &'static str, value: Option<AttrValue>) {
        let (Some(tag), Some(value)) = (self.tag(), value) else { return };
        // What stands in a field is more than what it began with.
        if name == "value" && matches!(tag.tag(), "input" | "textarea") {
            tag.set_value(value);
        } else {
            tag.add_attribute(name, value);
        }
    }

    fn tag(&mut self) -> Option<&mut VTag> {
        self.0.last_mut()?.tag.as_deref_mut()
    }

    #[inline(never)]
    fn push(&mut self, node: VNode) {
        if let Some(around) = self.0.last_mut() {
            around.inside.push(node);
        }
    }
}

impl Open {
    fn node(self) -> VNode {
        let Some(mut tag) = self.tag else {
            return VNode::from(VList::with_children(self.inside, None));
        };
        if !self.inside.is_empty() {
            tag.add_children(self.inside);
        }
        VNode::from(*tag)
    }
}

/// What an attribute can say; nothing: it is not there.
pub(super) trait Attribute {
    fn text(self) -> Option<AttrValue>;
}

impl Attribute for &str {
    fn text(self) -> Option<AttrValue> {
        self.to_owned().text()
    }
}

impl Attribute for String {
    fn text(self) -> Option<AttrValue> {
        Some(AttrValue::Rc(self.into()))
    }
}

impl Attribute for bool {
    fn text(self) -> Option<AttrValue> {
        self.then_some(AttrValue::Static(""))
    }
}

impl Attribute for Classes {
    fn text(self) -> Option<AttrValue> {
        self.to_string().text().filter(|text| !text.is_empty())
    }
}

impl<A: Attribute> Attribute for Option<A> {
    fn text(self) -> Option<AttrValue> {
        self.and_then(Attribute::text)
    }
}

/// What can stand in an element.
pub(super) trait Child {
    fn node(self) -> VNode;
}

impl Child for Html {
    fn node(self) -> VNode {
        self
    }
}

impl Child for &str {
    fn node(self) -> VNode {
        self.to_owned().node()
    }
}

impl Child for String {
    #[inline(never)]
    fn node(self) -> VNode {
        VNode::from(VText::new(AttrValue::Rc(self.into())))
    }
}

impl Child for Cow<'_, str> {
    fn node(self) -> VNode {
        self.into_owned().node()
    }
}

impl<C: Child> Child for Option<C> {
    fn node(self) -> VNode {
        self.map_or_else(VNode::default, Child::node)
    }
}

/// Elements, values, lists and conditions, as Yew writes them.
macro_rules! html {
    ($($tokens:tt)*) => {{
        let mut builder = $crate::view::html::Builder::new();
        $crate::view::html::nodes!(builder $($tokens)*);
        builder.end()
    }};
}

/// One thing inside of an element, then the others.
macro_rules! nodes {
    ($b:ident) => {};
    ($b:ident < > $($rest:tt)*) => { $crate::view::html::nodes!($b $($rest)*); };
    ($b:ident < / > $($rest:tt)*) => { $crate::view::html::nodes!($b $($rest)*); };
    ($b:ident < / $tag:ident > $($rest:tt)*) => {
        $b.close();
        $crate::view::html::nodes!($b $($rest)*);
    };
    ($b:ident < $tag:ident $($rest:tt)*) => {
        $b.open(stringify!($tag));
        $crate::view::html::attributes!($b $($rest)*);
    };
    ($b:ident if $($rest:tt)*) => { $crate::view::html::condition!($b [] $($rest)*); };
    ($b:ident { for $all:expr } $($rest:tt)*) => {
        $b.put_all($all);
        $crate::view::html::nodes!($b $($rest)*);
    };
    ($b:ident { $one:expr } $($rest:tt)*) => {
        $b.put($one);
        $crate::view::html::nodes!($b $($rest)*);
    };
}

/// One attribute of an element, then the others, then what is inside.
macro_rules! attributes {
    ($b:ident / > $($rest:tt)*) => {
        $b.close();
        $crate::view::html::nodes!($b $($rest)*);
    };
    ($b:ident > $($rest:tt)*) => { $crate::view::html::nodes!($b $($rest)*); };
    ($b:ident key = { $key:expr } $($rest:tt)*) => {
        $b.key(&$key);
        $crate::view::html::attributes!($b $($rest)*);
    };
    ($b:ident checked = { $checked:expr } $($rest:tt)*) => {
        $b.checked($checked);
        $crate::view::html::attributes!($b $($rest)*);
    };
    ($b:ident onclick = { $heard:expr } $($rest:tt)*) => {
        $crate::view::html::listen!($b onclick $heard, $($rest)*);
    };
    ($b:ident onchange = { $heard:expr } $($rest:tt)*) => {
        $crate::view::html::listen!($b onchange $heard, $($rest)*);
    };
    ($b:ident oninput = { $heard:expr } $($rest:tt)*) => {
        $crate::view::html::listen!($b oninput $heard, $($rest)*);
    };
    ($b:ident onsubmit = { $heard:expr } $($rest:tt)*) => {
        $crate::view::html::listen!($b onsubmit $heard, $($rest)*);
    };
    ($b:ident onclose = { $heard:expr } $($rest:tt)*) => {
        $crate::view::html::listen!($b onclose $heard, $($rest)*);
    };
    ($b:ident $name:ident $(- $more:ident)* = { $value:expr } $($rest:tt)*) => {
        $b.attribute(concat!(stringify!($name) $(, "-", stringify!($more))*), $value);
        $crate::view::html::attributes!($b $($rest)*);
    };
    ($b:ident $name:ident $(- $more:ident)* = $value:literal $($rest:tt)*) => {
        $b.constant(concat!(stringify!($name) $(, "-", stringify!($more))*), $value);
        $crate::view::html::attributes!($b $($rest)*);
    };
    // The attribute is called as the variable.
    ($b:ident { $name:ident } $($rest:tt)*) => {
        $crate::view::html::attributes!($b $name = { $name } $($rest)*);
    };
}

macro_rules! listen {
    ($b:ident $event:ident $heard:expr, $($rest:tt)*) => {
        $b.listen(std::rc::Rc::new(yew::html::$event::Wrapper::new($heard)));
        $crate::view::html::attributes!($b $($rest)*);
    };
}

/// `if`: a list that may be empty. What stands before the first braces is the condition.
macro_rules! condition {
    ($b:ident [$($is:tt)*] { $($then:tt)* } else { $($other:tt)* } $($rest:tt)*) => {
        $b.list();
        if $($is)* {
            $crate::view::html::nodes!($b $($then)*);
        } else {
            $crate::view::html::nodes!($b $($other)*);
        }
        $b.close();
        $crate::view::html::nodes!($b $($rest)*);
    };
    ($b:ident [$($is:tt)*] { $($then:tt)* } $($rest:tt)*) => {
        $b.list();
        if $($is)* {
            $crate::view::html::nodes!($b $($then)*);
        }
        $b.close();
        $crate::view::html::nodes!($b $($rest)*);
    };
    ($b:ident [$($is:tt)*] $next:tt $($rest:tt)*) => {
        $crate::view::html::condition!($b [$($is)* $next] $($rest)*);
    };
}

pub(crate) use {attributes, condition, html, listen, nodes};
