//! Blocks in deflate, each readable as soon as the ones before it are.
//!
//! One stream runs through all blocks of a link, so that a later one may point back into an earlier
//! one; each ends on a byte. Both sides begin with the same dictionary already behind them
//! (`dictionary-1.txt`: names of indicators and of provinces and cities), so that a known name costs
//! three bytes and a name that no table has is still in the link in full.
//!
//! The dictionary is frozen: a link can only be read with the one it was written with. Another one
//! is another version of the format.

use std::sync::OnceLock;

use miniz_oxide::deflate::core::{
    CompressionStrategy, CompressorOxide, TDEFLFlush, TDEFLStatus, compress,
    create_comp_flags_from_zip_params,
};
use miniz_oxide::inflate::{
    TINFLStatus,
    core::{DecompressorOxide, decompress, inflate_flags},
};

/// What ends a block whose length is known elsewhere: an empty stored block, left out on the way.
const END: [u8; 4] = [0, 0, 0xff, 0xff];

/// Growth of the room for what is inflated.
const STEP: usize = 1 << 16;

/// The dictionary as both sides have it behind them.
fn dictionary() -> &'static [u8] {
    static DICTIONARY: OnceLock<Vec<u8>> = OnceLock::new();
    DICTIONARY.get_or_init(|| {
        let words = include_str!("dictionary-1.txt").lines();
        words.flat_map(super::bytes::utf16).collect()
    })
}

/// Codes fitted to the text, or the fixed ones: those cost nothing to describe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Codes {
    /// For much text.
    Fitted,
    /// For little.
    Fixed,
}

/// Writes blocks.
pub struct Deflater(Box<CompressorOxide>);

impl Deflater {
    /// A new stream.
    pub fn new(codes: Codes) -> Self {
        let strategy = match codes {
            Codes::Fitted => CompressionStrategy::Default,
            Codes::Fixed => CompressionStrategy::Fixed,
        };
        let flags = create_comp_flags_from_zip_params(9, -15, strategy as i32);
        let mut stream = Self(Box::new(CompressorOxide::new(flags)));
        stream.block(dictionary());
        stream
    }

    /// One block.
    pub fn block(&mut self, mut bytes: &[u8]) -> Vec<u8> {
        let (mut out, mut at) = (vec![0; bytes.len() + 64], 0);
        loop {
            let (status, read, written) =
                compress(&mut self.0, bytes, &mut out[at..], TDEFLFlush::Sync);
            bytes = &bytes[read..];
            at += written;
            // It has nothing more to say once it leaves room.
            if status != TDEFLStatus::Okay || bytes.is_empty() && at < out.len() {
                break;
            }
            out.resize(out.len() + STEP, 0);
        }
        out.truncate(at);
        if out.ends_with(&END) {
            out.truncate(at - END.len());
        }
        out
    }
}

/// Reads blocks.
pub struct Inflater {
    stream: Box<DecompressorOxide>,
    /// The dictionary, and behind it all that was read so far and may be pointed at.
    room: Vec<u8>,
    at: usize,
    most: usize,
}

impl Inflater {
    /// A new stream that never inflates to more than `most` bytes in all.
    pub fn new(most: usize) -> Self {
        Self {
            stream: Box::default(),
            room: dictionary().to_vec(),
            at: dictionary().len(),
            // One more, to see that there is no more.
            most: dictionary().len() + most + 1,
        }
    }

    /// One block; none where it is no deflate or grows too large. Nothing can be read after that.
    pub fn block(&mut self, bytes: &[u8]) -> Option<Vec<u8>> {
        let start = self.at;
        for mut part in [bytes, &END] {
            loop {
                if self.at == self.room.len() {
                    let larger = (self.room.len() + STEP).min(self.most);
                    (larger > self.room.len()).then(|| self.room.resize(larger, 0))?;
                }
                let flags = inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF
                    | inflate_flags::TINFL_FLAG_HAS_MORE_INPUT;
                let (status, read, written) =
                    decompress(&mut self.stream, part, &mut self.room, self.at, flags);
                part = part.get(read..)?;
                self.at += written;
                match status {
                    TINFLStatus::HasMoreOutput => {}
                    TINFLStatus::NeedsMoreInput => break,
                    _ => return None,
                }
            }
        }
        Some(self.room.get(start..self.at)?.to_vec())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_come_back_one_by_one() {
        let blocks: [&[u8]; 4] = [b"one", b"", &[7; 200_000], b"one one"];
        for codes in [Codes::Fitted, Codes::Fixed] {
            let mut deflater = Deflater::new(codes);
            let mut inflater = Inflater::new(1 << 20);
            for block in blocks {
                let small = deflater.block(block);
                assert!(small.len() < block.len() / 100 + 16);
                assert_eq!(inflater.block(&small).as_deref(), Some(block));
            }
        }
    }

    #[test]
    fn a_known_name_costs_three_bytes() {
        let name: Vec<u8> = super::super::bytes::utf16("社会消费品零售总额").collect();
        let small = Deflater::new(Codes::Fixed).block(&name);
        assert!(small.len() <= 5, "{} bytes", small.len());
    }

    #[test]
    fn it_stops_where_it_grows_too_large() {
        let bomb = Deflater::new(Codes::Fitted).block(&[0; 1 << 20]);
        assert!(bomb.len() < 2_000);
        assert_eq!(Inflater::new(1 << 16).block(&bomb), None);
        assert!(Inflater::new(1 << 20).block(&bomb).is_some());
    }

    #[test]
    fn the_dictionary_is_frozen() {
        let mut sum = crc32fast::Hasher::new();
        sum.update(dictionary());
        assert_eq!(
            (dictionary().len(), sum.finalize()),
            (21_492, 2_276_463_135),
            "links out there need the dictionary as it was: make a new version of the format instead"
        );
        assert!(
            dictionary().len() < 24 << 10,
            "deflate sees no farther than 32 KB"
        );
    }
}
