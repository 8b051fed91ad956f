//! Open Graph's arrays: `og:image` begins an image, what follows speaks of it.

use super::names::{Kind, Row};
use super::{Reader, clean};
use crate::claim::{Field, Value};
use crate::page::Image;
use crate::span::Span;

/// The image that was begun last, the name that began it, and where.
pub(super) type Begun = (Image, &'static Row, Span);

impl Reader<'_, '_, '_> {
    /// Open Graph's arrays: `og:image` begins an image, what follows speaks of it.
    pub(super) fn image(&mut self, row: &'static Row, content: &str, span: Span) {
        let same = self
            .image
            .as_ref()
            .is_some_and(|(_, own, _)| own.3 == row.3);
        let mut address = |begins: bool| {
            let fresh = begins
                || !same
                || self
                    .image
                    .as_ref()
                    .is_some_and(|(image, _, _)| image.url.is_some());
            let stated = same
                && self
                    .image
                    .as_ref()
                    .is_some_and(|(image, _, _)| image.url.as_deref() == Some(content));
            // `og:image:url` and `og:image:secure_url` repeat the image that was begun.
            if begins && !stated || fresh && !begins && !same {
                self.end_image();
                self.image = Some((Image::at(content), row, span));
            } else if let Some((image, _, _)) = &mut self.image {
                image.url.get_or_insert_with(|| content.to_owned());
            }
        };
        match row.2 {
            Kind::Image => address(true),
            Kind::ImageAddress => address(false),
            kind => {
                let Some((image, _, _)) = self.image.as_mut().filter(|_| same) else {
                    return;
                };
                match kind {
                    Kind::ImageWidth => image.width = pixels(content).or(image.width),
                    Kind::ImageHeight => image.height = pixels(content).or(image.height),
                    _ => image.caption = Some(clean(content)),
                }
            }
        }
    }

    pub(super) fn end_image(&mut self) {
        if let Some((image, row, span)) = self.image.take() {
            self.claim(
                Field::Image,
                Value::Image(Box::new(image)),
                span,
                row.3,
                row.0,
                row.4,
            );
        }
    }
}

fn pixels(content: &str) -> Option<u32> {
    let digits = content.trim().trim_end_matches("px").trim();
    digits.parse().ok().filter(|&pixels| pixels > 0)
}
