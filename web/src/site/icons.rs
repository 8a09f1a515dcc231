//! The icons, drawn from one picture.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use super::Named;

/// How the picture says where it lies.
const PLACE: &str = "viewBox=\"0 0 512 512\">";
/// The picture alone: its corners are round.
const ALONE: &str = "viewBox=\"0 0 512 512\">";
/// With its corners filled, for systems that round them.
const FILLED: &str = "viewBox=\"0 0 512 512\"><path fill=\"#a46708\" d=\"M0 0h512v512H0z\"/>";
/// In a wide field, for systems that may cut off a tenth on each side.
const IN_FIELD: &str =
    "viewBox=\"-64 -64 640 640\"><path fill=\"#a46708\" d=\"M-64-64h640v640H-64z\"/>";

/// A picture as SVG, and in the sizes that systems ask for.
pub(super) fn icons(svg: &str) -> Result<Vec<Named>, String> {
    let mut icons = vec![Named::new("icon.svg", svg)];
    for (name, side, place) in [
        ("icon-180.png", 180, FILLED),
        ("icon-192.png", 192, ALONE),
        ("icon-512.png", 512, ALONE),
        ("maskable-512.png", 512, IN_FIELD),
    ] {
        icons.push(Named::new(name, png(svg, side, place)?));
    }
    Ok(icons)
}

fn png(svg: &str, side: u32, place: &str) -> Result<Vec<u8>, String> {
    if !svg.contains(PLACE) {
        return Err(format!("the icon does not say `{PLACE}`"));
    }
    let sized = format!("width=\"{side}\" height=\"{side}\" {place}");
    let tree = Tree::from_str(&svg.replacen(PLACE, &sized, 1), &Options::default())
        .map_err(|error| format!("the icon: {error}"))?;
    let mut picture = Pixmap::new(side, side).ok_or("an icon has no size")?;
    resvg::render(&tree, Transform::identity(), &mut picture.as_mut());
    picture.encode_png().map_err(|error| format!("the icon: {error}"))
}
