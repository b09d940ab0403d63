//! A link's bytes as letters that no chat program breaks, in blocks that each prove themselves.
//!
//! ```text
//! version, then for each block: length, bytes, CRC-32 of everything up to here
//! ```
//!
//! A link that lost its tail still has its first blocks. Whatever stands behind the letters of the
//! link (a full stop, a bracket) is none of its letters.

use base64::{
    Engine,
    alphabet::URL_SAFE,
    engine::{GeneralPurpose, GeneralPurposeConfig},
};
use crc32fast::Hasher;

use super::bytes::{Reader, number};

/// The version of the format, which stands for the dictionary too.
pub const VERSION: u8 = 1;

/// A cut may fall within a byte.
const LETTERS: GeneralPurpose = GeneralPurpose::new(
    &URL_SAFE,
    GeneralPurposeConfig::new()
        .with_encode_padding(false)
        .with_decode_allow_trailing_bits(true)
        .with_decode_padding_mode(base64::engine::DecodePaddingMode::Indifferent),
);

/// Writes blocks as letters.
pub fn letters(blocks: &[Vec<u8>]) -> String {
    let mut bytes = vec![VERSION];
    let mut sum = Hasher::new();
    sum.update(&bytes);
    for block in blocks {
        let start = bytes.len();
        number(&mut bytes, block.len() as u64);
        bytes.extend(block);
        sum.update(&bytes[start..]);
        bytes.extend(sum.clone().finalize().to_le_bytes());
    }
    LETTERS.encode(bytes)
}

/// What letters say.
#[derive(Debug, PartialEq, Eq)]
pub enum Framed {
    /// The blocks that are whole, in order.
    Blocks(Vec<Vec<u8>>),
    /// They are of a newer version.
    Newer(u8),
    /// They are no link.
    Strange,
}

/// Reads as many blocks as are whole.
pub fn blocks(letters: &str) -> Framed {
    let is_letter = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let count = letters.bytes().take_while(|byte| is_letter(byte)).count();
    // One letter alone is less than a byte.
    let whole = if count % 4 == 1 { count - 1 } else { count };
    let Ok(bytes) = LETTERS.decode(letters.as_bytes().get(..whole).unwrap_or_default()) else {
        return Framed::Strange;
    };
    let mut reader = Reader(&bytes);
    match reader.byte() {
        Some(VERSION) => {}
        // Other first bytes are no number of a version: whoever wrote them wrote something else.
        Some(newer) if (VERSION..16).contains(&newer) => return Framed::Newer(newer),
        _ => return Framed::Strange,
    }
    let mut sum = Hasher::new();
    sum.update(&[VERSION]);
    let mut blocks = Vec::new();
    while let Some(block) = block(&mut reader, &mut sum) {
        blocks.push(block.to_vec());
    }
    Framed::Blocks(blocks)
}

fn block<'a>(reader: &mut Reader<'a>, sum: &mut Hasher) -> Option<&'a [u8]> {
    let from = reader.0;
    let length = reader.count()?;
    let block = reader.take(length)?;
    sum.update(from.get(..from.len() - reader.0.len())?);
    let said = reader.take(4)?;
    (said == sum.clone().finalize().to_le_bytes()).then_some(block)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn framed() -> (Vec<Vec<u8>>, String) {
        let blocks = vec![b"head".to_vec(), Vec::new(), vec![9; 300]];
        let letters = letters(&blocks);
        (blocks, letters)
    }

    #[test]
    fn a_cut_link_has_its_first_blocks() {
        let (whole, letters) = framed();
        let mut kept = Vec::new();
        for end in 0..=letters.len() {
            match blocks(&letters[..end]) {
                Framed::Blocks(found) => {
                    assert_eq!(found, whole[..found.len()]);
                    kept.push(found.len());
                }
                other => assert!(end < 2, "{other:?} at {end}"),
            }
        }
        assert!(kept.is_sorted() && kept.ends_with(&[3]));
    }

    #[test]
    fn a_changed_letter_is_noticed() {
        let (whole, letters) = framed();
        for at in 2..letters.len() - 1 {
            let mut changed = letters.clone().into_bytes();
            changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
            let changed = String::from_utf8(changed).expect("letters");
            match blocks(&changed) {
                Framed::Blocks(found) => assert!(found.len() < 3 && whole.starts_with(&found)),
                other => panic!("{other:?} at {at}"),
            }
        }
    }

    #[test]
    fn what_hangs_on_behind_is_left_out() {
        let (whole, letters) = framed();
        for tail in ["。", ")", "%20", "&sort=value", "\n下一行"] {
            assert_eq!(
                blocks(&format!("{letters}{tail}")),
                Framed::Blocks(whole.clone())
            );
        }
    }

    #[test]
    fn another_version_is_told_apart_from_no_link() {
        assert_eq!(blocks(&LETTERS.encode([2, 1, 2])), Framed::Newer(2));
        for strange in ["", "A", "AAAA", "指标"] {
            assert_eq!(blocks(strange), Framed::Strange, "{strange}");
        }
    }
}
