//! The badge as resvg draws it. Where no font is installed, it draws all but the text.

#![expect(clippy::float_arithmetic, reason = "pictures are measured in real numbers")]

use libricite_draw::BadgeStyle;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Node, Tree};

use super::renderer::renderer;

#[test]
fn a_renderer_warns_of_nothing_and_every_text_is_inside() {
    let renderer = renderer();
    super::all("CLUB1", |_, _, style, svg| {
        let tree = Tree::from_str(svg, &renderer.options).unwrap();
        let size = tree.size();
        let most = if style == BadgeStyle::Named { 62.0 } else { 44.0 };
        assert!(size.width() <= 360.0 && size.height() <= most, "{size:?}");
        if renderer.has_font {
            check_texts(tree.root().children(), (size.width(), size.height()));
        }
        let mut picture = Pixmap::new(360, 62).unwrap();
        resvg::render(&tree, Transform::identity(), &mut picture.as_mut());
        let is_drawn = picture.pixels().iter().any(|pixel| pixel.alpha() == 255);
        assert!(is_drawn, "{}", BadgeStyle::as_str(style));
    });
    assert_eq!(renderer.warnings(), Vec::<String>::new());
}

fn check_texts(nodes: &[Node], (width, height): (f32, f32)) {
    for node in nodes {
        match node {
            Node::Group(group) => check_texts(group.children(), (width, height)),
            Node::Text(text) => {
                let room = text.abs_bounding_box();
                assert!(2.0 <= room.x() && room.right() <= width - 2.0, "{room:?} of {width}");
                assert!(3.0 <= room.y() && room.bottom() <= height - 3.0, "{room:?}");
            }
            Node::Path(_) | Node::Image(_) => {}
        }
    }
}
