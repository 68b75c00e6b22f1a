//! Moving labels apart that would stand on one another.

/// Moves boxes that stand one under another apart: given their wished tops and heights in the order of their
/// wishes, returns tops that keep the order, do not overlap, stay at or below `top`, and if they can above
/// `bottom`, moving each group of neighbours as little as possible.
pub(super) fn apart(wishes: &[(i32, i32)], top: i32, bottom: i32) -> Vec<i32> {
    struct Group {
        first: usize,
        count: i64,
        shift: i64,
        height: i32,
    }
    let mut groups: Vec<Group> = Vec::new();
    let place = |g: &Group| (g.shift / g.count) as i32;
    let settle = |g: &Group| place(g).min(bottom - g.height).max(top);
    for (i, &(wish, height)) in wishes.iter().enumerate() {
        groups.push(Group { first: i, count: 1, shift: i64::from(wish), height });
        while let [.., above, below] = groups.as_slice() {
            if settle(above) + above.height <= settle(below) {
                break;
            }
            let (below, above) =
                (groups.pop().expect("two groups"), groups.pop().expect("two groups"));
            groups.push(Group {
                first: above.first,
                count: above.count + below.count,
                shift: above.shift + below.shift - below.count * i64::from(above.height),
                height: above.height + below.height,
            });
        }
    }
    let mut tops = Vec::with_capacity(wishes.len());
    for group in &groups {
        let mut y = settle(group);
        for &(_, height) in &wishes[group.first..group.first + group.count as usize] {
            tops.push(y);
            y += height;
        }
    }
    tops
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn boxes_moved_apart_keep_their_order_and_never_overlap(
            mut wishes in prop::collection::vec((0..3000i32, 100..400i32), 0..9),
        ) {
            wishes.sort();
            let tops = apart(&wishes, 0, 4000);
            prop_assert_eq!(tops.len(), wishes.len());
            for (i, pair) in tops.windows(2).enumerate() {
                prop_assert!(pair[0] + wishes[i].1 <= pair[1]);
            }
            prop_assert!(tops.first().is_none_or(|top| *top >= 0));
            let far_enough = wishes.windows(2).all(|w| w[0].0 + w[0].1 <= w[1].0);
            if far_enough && wishes.last().is_none_or(|w| w.0 + w.1 <= 4000) {
                prop_assert_eq!(tops, wishes.iter().map(|w| w.0).collect::<Vec<_>>());
            }
        }
    }
}
