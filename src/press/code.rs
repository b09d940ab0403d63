//! A link as a QR code.

use qrcodegen::{QrCode, QrCodeEcc};

use super::Code;

/// The quiet zone around the modules, as the standard wants it.
const QUIET: i32 = 4;

/// Letters of the longest address that is made a code of. A code can hold 2,953, but a telephone
/// reads one that dense from a screen only with luck.
const LONGEST: usize = 1_500;

/// The code of an address; none where it would be too dense.
pub fn code(address: &str) -> Option<Code> {
    if address.len() > LONGEST {
        return None;
    }
    let code = QrCode::encode_text(address, QrCodeEcc::Low).ok()?;
    let size = code.size();
    let mut path = String::new();
    for y in 0..size {
        let mut x = 0;
        while x < size {
            let start = x;
            while x < size && code.get_module(x, y) {
                x += 1;
            }
            if x > start {
                let (left, top, wide) = (start + QUIET, y + QUIET, x - start);
                path.push_str(&format!("M{left} {top}h{wide}v1h-{wide}z"));
            }
            x += 1;
        }
    }
    Some(Code {
        side: (size + 2 * QUIET).unsigned_abs(),
        path,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_its_three_corners_in_a_quiet_zone() {
        let code = code("https://example.org/#d=AQ").expect("short enough");
        let corner = code.side - 4 - 7;
        for [x, y] in [[4, 4], [corner, 4], [4, corner]] {
            assert!(code.path.contains(&format!("M{x} {y}h7v1h-7z")), "{x} {y}");
        }
        assert!(code.side >= 29);
    }

    #[test]
    fn what_is_too_long_has_none() {
        assert!(code(&"A".repeat(LONGEST)).is_some());
        assert_eq!(code(&"A".repeat(LONGEST + 1)), None);
    }
}
