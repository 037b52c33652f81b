//! Places in an order that several people extend at once: a text that sorts between two others.

/// The digits, in byte order.
const DIGITS: &[u8] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// The longest position that the gate admits: far beyond what one page needs.
pub const MAX_BYTES: usize = 128;

/// A position after `before` and before `after`; `None` stands for the begin and the end.
///
/// When the two do not leave room (equal, or in the wrong order), the answer lies after `before`. Equal positions are
/// put in order by the id that they belong to.
#[must_use]
pub fn between(before: Option<&str>, after: Option<&str>) -> String {
    let low = before.unwrap_or("").as_bytes();
    match after.map(str::as_bytes) {
        Some(high) if low < high && high.iter().any(|digit| *digit > b'0') => midpoint(low, high),
        Some(_) | None => next(low),
    }
}

/// Whether a position is one that [`between`] can make.
#[must_use]
pub fn is_well_formed(position: &str) -> bool {
    !position.is_empty()
        && position.len() <= MAX_BYTES
        && position.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && !position.ends_with('0')
}

/// A short position after `low`: the last digit one higher, or one digit more.
fn next(low: &[u8]) -> String {
    let mut digits = low.to_vec();
    match digits.last().copied().and_then(digit_after) {
        Some(higher) => {
            digits.pop();
            digits.push(higher);
        }
        None => digits.push(if low.is_empty() { b'V' } else { b'1' }),
    }
    text(&digits)
}

/// The middle between `low` and `high`, digit by digit, as fractions in base 62.
fn midpoint(low: &[u8], high: &[u8]) -> String {
    let mut digits = Vec::new();
    let mut bounded = true;
    for place in 0.. {
        let lower = low.get(place).map_or(0, |digit| value(*digit));
        let upper = match high.get(place) {
            Some(digit) if bounded => value(*digit),
            Some(_) | None if bounded => 0,
            Some(_) | None => DIGITS.len(),
        };
        if bounded && lower == upper {
            digits.push(digit(lower));
            continue;
        }
        let middle = usize::midpoint(lower, upper);
        digits.push(digit(middle));
        if middle > lower {
            break;
        }
        // `low` and `high` are neighbours here: follow `low`, with nothing above it from the next digit on.
        bounded = false;
        if place > MAX_BYTES {
            break;
        }
    }
    text(&digits)
}

fn value(digit: u8) -> usize {
    DIGITS.binary_search(&digit).unwrap_or(0)
}

fn digit(value: usize) -> u8 {
    DIGITS.get(value).copied().unwrap_or(b'z')
}

fn digit_after(last: u8) -> Option<u8> {
    DIGITS.get(value(last) + 1).copied()
}

fn text(digits: &[u8]) -> String {
    String::from_utf8_lossy(digits).into_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn appending_and_prepending_stay_in_order_and_short() {
        let mut positions = vec![between(None, None)];
        for _ in 0..200 {
            positions.push(between(positions.last().map(String::as_str), None));
        }
        for _ in 0..50 {
            positions.insert(0, between(None, positions.first().map(String::as_str)));
        }
        assert!(positions.is_sorted_by(|a, b| a < b), "{positions:?}");
        assert!(positions.iter().all(|position| is_well_formed(position) && position.len() < 16), "{positions:?}");
    }

    proptest! {
        #[test]
        fn a_position_lies_between_its_neighbours(places in prop::collection::vec(0_usize..40, 1..60)) {
            let mut order: Vec<String> = Vec::new();
            for place in places {
                let place = place.min(order.len());
                let before = place.checked_sub(1).and_then(|index| order.get(index));
                let made = between(before.map(String::as_str), order.get(place).map(String::as_str));
                prop_assert!(is_well_formed(&made), "{made}");
                order.insert(place, made);
                prop_assert!(order.is_sorted_by(|a, b| a < b), "{order:?}");
            }
        }
    }
}
