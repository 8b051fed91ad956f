//! E-mail addresses, telephone numbers and postal addresses as pages write them.

mod email;
mod postal;
mod telephone;

pub(crate) use email::{email, emails};
pub(crate) use postal::postal_address;
pub(crate) use telephone::{Telephone, telephone, telephones};
