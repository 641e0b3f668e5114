//! No panic crosses a border: it would be a defect, and its text could hold what nobody should read.

use std::panic::{AssertUnwindSafe, catch_unwind};

use ungeindsats_json::Fault;

/// What a call answers; a panic becomes a fault that tells nothing of the case.
pub(crate) fn caught<T>(call: impl FnOnce() -> Result<T, Fault>) -> Result<T, Fault> {
    let defect =
        |_| Fault::internal("a defect of the library: please report which question was asked");
    catch_unwind(AssertUnwindSafe(call)).unwrap_or_else(|panic| Err(defect(panic)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_a_fault_without_its_text() {
        let fault = caught::<()>(|| panic!("Ludvig")).map_err(|fault| fault.to_json());
        let told = fault.err().unwrap_or_default();
        assert!(
            told.contains("internal") && !told.contains("Ludvig"),
            "{told}"
        );
    }
}
