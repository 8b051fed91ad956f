//! Roles → images: an address and the sides and the caption that stand beside it.

use super::Gather;
use crate::claim::Value;
use crate::dump::role::Role;
use crate::page::Image;
use crate::span::Span;

impl Gather<'_, '_> {
    /// Images: an address with the size and caption behind it; a size alone where the dump lost the address.
    pub(super) fn images(&mut self) {
        let mut open: Option<(Image, Span)> = None;
        for (_, leaf, role) in self.leaves() {
            let (text, span) = (self.text(leaf), self.span(leaf));
            let number = || text.trim_end_matches("px").parse().ok();
            match role {
                Role::ImageUrl => {
                    // Items whose properties stand in the order of the alphabet say the height before the address.
                    let started = open.as_ref().filter(|(image, _)| {
                        image.url.is_none() && image.width.is_none() && image.caption.is_none()
                    });
                    let height = started.and_then(|(image, place)| Some((image.height?, *place)));
                    if height.is_none() {
                        self.close(&mut open);
                    }
                    let mut image = Image::at(text);
                    image.height = height.map(|(height, _)| height);
                    let from = height.map_or(span.start, |(_, place)| place.start);
                    open = Some((image, Span::new(from, span.end)));
                }
                Role::ImageWidth => {
                    self.start_size(&mut open, span, |image| image.width.is_some());
                    if let Some((image, whole)) = &mut open {
                        image.width = number();
                        whole.end = span.end;
                    }
                }
                Role::ImageHeight => {
                    self.start_size(&mut open, span, |image| image.height.is_some());
                    if let Some((image, whole)) = &mut open {
                        image.height = number();
                        whole.end = span.end;
                    }
                }
                Role::Caption => {
                    if let Some((image, whole)) = &mut open {
                        image.caption.get_or_insert_with(|| text.to_owned());
                        whole.end = whole.end.max(span.end);
                    }
                }
                Role::Other => {}
                _ => self.close(&mut open),
            }
        }
        self.close(&mut open);
    }

    /// A side that the open image has begins the next.
    fn start_size(
        &mut self,
        open: &mut Option<(Image, Span)>,
        span: Span,
        has: fn(&Image) -> bool,
    ) {
        if open.as_ref().is_none_or(|(image, _)| has(image)) {
            self.close(open);
            *open = Some((Image::default(), span));
        }
    }

    fn close(&mut self, open: &mut Option<(Image, Span)>) {
        // A rating (`1 5`) and a tracking pixel (`1 1`) are no images.
        let tiny = |side: Option<u32>| side.is_some_and(|side| side < 16);
        if let Some((image, span)) = open
            .take()
            .filter(|(image, _)| !tiny(image.width) && !tiny(image.height))
        {
            self.emit(Role::ImageUrl, Value::Image(Box::new(image)), span);
        }
    }
}
