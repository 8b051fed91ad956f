//! A linear-chain conditional random field, fitted by `AdaGrad` one dump at a time ([Lafferty et al. 2001](https://repository.upenn.edu/cis_papers/159/)),
//! with a margin ([Gimpel and Smith 2010](https://aclanthology.org/N10-1112/)).
//! The second reading is fitted upon the first, which has seen nothing of the dump either ([stacked sequential learning](https://www.ijcai.org/Proceedings/05/Papers/1378.pdf)).

use super::{BORDERS, ROLES, ROWS, Weights, whole};
use crate::dump::reread;
use serde::Deserialize;

/// A window of leaves with its truth.
pub(super) struct Example {
    pub(super) evidence: Vec<Vec<u16>>,
    pub(super) admitted: Vec<Vec<usize>>,
    pub(super) border: Vec<usize>,
    pub(super) truth: Vec<usize>,
    pub(super) weight: f32,
    /// What the first reading gives each leaf's roles; nothing where this is the first.
    pub(super) given: Vec<[i16; ROLES]>,
}

/// How to fit.
#[derive(Deserialize)]
#[serde(default)]
pub(super) struct Settings {
    epochs: usize,
    seed: u64,
    rate: f32,
    /// Pull towards nothing, a step.
    decay: f32,
    /// The same of successions.
    pull: f32,
    /// Share of the evidence withheld from a leaf, so that no piece is leant on alone.
    drop: f32,
    /// Leaves of a dump that count whole; those of longer dumps count less each.
    length: f32,
    /// Groups of evidence left out, by number.
    without: Vec<u16>,
    /// Whole numbers of the first reading that make its weight of one.
    heat: f32,
    /// Successions are those of the first reading.
    given: bool,
    /// How much better than any other role the truth shall be, beyond being likely: what is nearly missed is learnt as if it were.
    margin: f32,
}

impl Settings {
    /// Those of the second reading.
    fn again(&self) -> Self {
        Self {
            epochs: 8,
            rate: 0.05,
            seed: self.seed,
            heat: self.heat,
            given: true,
            margin: 0.0,
            ..Self::default()
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            epochs: 12,
            seed: 1,
            rate: 0.15,
            decay: 3e-4,
            pull: 4.0,
            drop: 0.3,
            length: 40.0,
            without: Vec::new(),
            heat: 220.0,
            given: false,
            margin: 1.0,
        }
    }
}

type Row = [f32; ROLES];

/// Weights before they are made whole numbers.
pub(super) struct Model {
    pub(super) evidence: Vec<Row>,
    pub(super) succession: Vec<[Row; ROLES]>,
    pub(super) opening: Row,
    pub(super) closing: Row,
    /// Successions at any border: learnt beside those of each.
    shared: [Row; ROLES],
}

impl Model {
    fn all(rows: usize, value: f32) -> Self {
        Self {
            evidence: vec![[value; ROLES]; rows],
            succession: vec![[[value; ROLES]; ROLES]; BORDERS],
            opening: [value; ROLES],
            closing: [value; ROLES],
            shared: [[value; ROLES]; ROLES],
        }
    }

    fn rows(&mut self) -> impl Iterator<Item = &mut Row> {
        let ends = [&mut self.opening, &mut self.closing];
        self.evidence
            .iter_mut()
            .chain(self.succession.iter_mut().flatten())
            .chain(&mut self.shared)
            .chain(ends)
    }

    /// What some evidence says of each role.
    fn worth(&self, evidence: &[u16]) -> Row {
        let mut sum = [0.0; ROLES];
        for &id in evidence {
            let row = &self.evidence[id as usize];
            sum.iter_mut()
                .zip(row)
                .for_each(|(sum, weight)| *sum += *weight);
        }
        sum
    }

    /// What it is worth that `role` stands at a leaf, and `before` at the one before it.
    fn follows(&self, example: &Example, at: usize, before: usize, role: usize) -> f32 {
        self.succession[example.border[at]][before][role] + self.shared[before][role]
    }

    /// The largest weight there is.
    pub(super) fn largest(&self) -> f32 {
        let rows = self.evidence.iter().chain(self.succession.iter().flatten());
        let all = rows.chain([&self.opening, &self.closing]).flatten();
        all.fold(0.0, |top, weight| top.max(weight.abs()))
    }
}

/// Deterministic dice (xorshift64*).
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 16
    }

    fn share(&mut self) -> f32 {
        (self.roll() & 0xff_ffff) as f32 / 16_777_216.0
    }
}

/// The weights of the first reading.
pub(super) fn fit(examples: &[&Example], settings: &Settings) -> Weights {
    let mut mean = climbed(Model::all(ROWS, 0.0), examples, settings);
    for rows in &mut mean.succession {
        for (row, shared) in rows.iter_mut().zip(&mean.shared) {
            row.iter_mut()
                .zip(shared)
                .for_each(|(weight, shared)| *weight += shared);
        }
    }
    whole(&mean)
}

/// What the second reading adds to the first, whose weights are `base`.
pub(super) fn refit(
    examples: &[&Example],
    settings: &Settings,
    base: &Weights,
) -> &'static [[i16; ROLES]] {
    let settings = settings.again();
    let part = |row: &[i16; ROLES]| row.map(|weight| f32::from(weight) / settings.heat);
    let start = Model {
        succession: base
            .succession
            .iter()
            .map(|rows| rows.each_ref().map(part))
            .collect(),
        opening: part(base.opening),
        closing: part(base.closing),
        ..Model::all(reread::ROWS, 0.0)
    };
    let mean = climbed(start, examples, &settings);
    // What is given was not withheld: the rest is worth as much less as there is more of it in use than there was in fitting.
    let scale = (1.0 - settings.drop) * settings.heat;
    let whole = |weight: f32| (weight * scale).round() as i16;
    let rows: Vec<_> = mean.evidence.iter().map(|row| row.map(whole)).collect();
    rows.leak()
}

/// The mean of the weights of the second half of the epochs.
fn climbed(mut model: Model, examples: &[&Example], settings: &Settings) -> Model {
    let rows = model.evidence.len();
    let (mut squares, mut mean) = (Model::all(rows, 0.1), Model::all(rows, 0.0));
    let mut dice = Dice(settings.seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut kept = 0.0;
    for epoch in 0..settings.epochs {
        for at in (1..order.len()).rev() {
            order.swap(at, dice.roll() as usize % (at + 1));
        }
        for &at in &order {
            step(&mut model, &mut squares, examples[at], settings, &mut dice);
        }
        if 2 * epoch + 1 >= settings.epochs {
            kept += 1.0;
            for (sum, row) in mean.rows().zip(model.rows()) {
                sum.iter_mut()
                    .zip(row)
                    .for_each(|(sum, weight)| *sum += *weight);
            }
        }
    }
    for row in mean.rows() {
        for weight in row.iter_mut() {
            *weight /= kept;
        }
    }
    mean
}

/// Logarithms beyond this are no chance worth counting, or a certain one.
const SURE: f32 = 60.0;

/// One step up the likelihood of one example's truth.
fn step(
    model: &mut Model,
    squares: &mut Model,
    example: &Example,
    settings: &Settings,
    dice: &mut Dice,
) {
    let count = example.truth.len();
    let weight = example.weight * (settings.length / count as f32).min(1.0);
    let evidence = withheld(example, settings, dice);
    let own = worths(model, example, &evidence, settings);
    let sums = Sums::of(model, example, &own);
    // Successions first: they are judged by the model as it was for the whole example.
    let steps = if settings.given {
        Vec::new()
    } else {
        sums.successions(example, weight)
    };
    for at in 0..count {
        let slope = sums.slope(example, at, weight);
        let rate = settings.rate;
        if at == 0 && !settings.given {
            climb(&mut model.opening, &mut squares.opening, &slope, rate, 0.0);
        }
        if at + 1 == count && !settings.given {
            climb(&mut model.closing, &mut squares.closing, &slope, rate, 0.0);
        }
        if slope.iter().any(|slope| slope.abs() > 1e-3) {
            for &id in &evidence[at] {
                let row = &mut model.evidence[id as usize];
                let squares = &mut squares.evidence[id as usize];
                climb(row, squares, &slope, rate, settings.decay);
            }
        }
    }
    for (at, before, role, slope) in steps {
        let border = example.border[at];
        climb_one(
            &mut model.succession[border][before][role],
            &mut squares.succession[border][before][role],
            slope,
            settings.rate,
            settings.pull * settings.decay,
        );
        climb_one(
            &mut model.shared[before][role],
            &mut squares.shared[before][role],
            slope,
            settings.rate,
            settings.decay,
        );
    }
}

/// What each leaf's evidence, its place at an end and what is given of it are worth for each role; a wrong one has the margin to overcome.
fn worths(
    model: &Model,
    example: &Example,
    evidence: &[Vec<u16>],
    settings: &Settings,
) -> Vec<Row> {
    let mut own: Vec<Row> = evidence.iter().map(|ids| model.worth(ids)).collect();
    for (sum, given) in own.iter_mut().zip(&example.given) {
        sum.iter_mut()
            .zip(given)
            .for_each(|(sum, given)| *sum += f32::from(*given) / settings.heat);
    }
    for (sum, &truth) in own.iter_mut().zip(&example.truth) {
        let others = sum
            .iter_mut()
            .enumerate()
            .filter(|(role, _)| *role != truth);
        others.for_each(|(_, sum)| *sum += settings.margin);
    }
    let ends = [(0, &model.opening), (own.len() - 1, &model.closing)];
    for (at, end) in ends {
        own[at]
            .iter_mut()
            .zip(end)
            .for_each(|(sum, weight)| *sum += weight);
    }
    own
}

/// The evidence of each leaf but for what the dice withhold.
fn withheld(example: &Example, settings: &Settings, dice: &mut Dice) -> Vec<Vec<u16>> {
    let mut evidence = Vec::with_capacity(example.evidence.len());
    for ids in &example.evidence {
        let ids = ids
            .iter()
            .copied()
            .filter(|id| !settings.without.contains(&(id / 16)));
        evidence.push(ids.filter(|_| dice.share() >= settings.drop).collect());
    }
    evidence
}

/// Sums over all sequences, forward and backward. Those of a leaf are scaled to one, so that none becomes too small a number.
struct Sums {
    /// How likely each leaf's evidence makes each role.
    own: Vec<Row>,
    /// How likely each succession to a leaf is, by the admitted roles before it and its own.
    next: Vec<Vec<f32>>,
    forward: Vec<Row>,
    backward: Vec<Row>,
}

impl Sums {
    fn of(model: &Model, example: &Example, worths: &[Row]) -> Self {
        let admitted = &example.admitted;
        let count = worths.len();
        let own: Vec<Row> = worths
            .iter()
            .zip(admitted)
            .map(|(worth, roles)| chances(worth, roles))
            .collect();
        let next: Vec<Vec<f32>> = (0..count)
            .map(|at| {
                let follows = |(before, role)| model.follows(example, at, before, role);
                let chance = |worth: f32| worth.clamp(-SURE, SURE).exp();
                pairs(example, at).map(follows).map(chance).collect()
            })
            .collect();
        let mut forward = own.clone();
        scale(&mut forward[0]);
        for at in 1..count {
            let mut sums = [0.0; ROLES];
            for ((before, role), next) in pairs(example, at).zip(&next[at]) {
                sums[role] += forward[at - 1][before] * next;
            }
            forward[at] = both(&sums, &own[at]);
            scale(&mut forward[at]);
        }
        let mut backward = vec![[0.0; ROLES]; count];
        for &role in &admitted[count - 1] {
            backward[count - 1][role] = 1.0;
        }
        for at in (1..count).rev() {
            let behind = both(&backward[at], &own[at]);
            for ((before, role), next) in pairs(example, at).zip(&next[at]) {
                backward[at - 1][before] += next * behind[role];
            }
            scale(&mut backward[at - 1]);
        }
        Self {
            own,
            next,
            forward,
            backward,
        }
    }

    /// By how much more each role of a leaf should be believed.
    fn slope(&self, example: &Example, at: usize, weight: f32) -> Row {
        let mut chances = both(&self.forward[at], &self.backward[at]);
        scale(&mut chances);
        let mut slope = [0.0; ROLES];
        for &role in &example.admitted[at] {
            let hit = f32::from(u8::from(example.truth[at] == role));
            slope[role] = (hit - chances[role]) * weight;
        }
        slope
    }

    /// By how much more each succession should be believed: the later leaf, both roles, the slope.
    fn successions(&self, example: &Example, weight: f32) -> Vec<(usize, usize, usize, f32)> {
        let truth = &example.truth;
        let mut steps = Vec::new();
        for at in 1..truth.len() {
            let behind = both(&self.backward[at], &self.own[at]);
            let all = || pairs(example, at).zip(&self.next[at]);
            let ahead = &self.forward[at - 1];
            let total: f32 = all()
                .map(|((before, role), next)| ahead[before] * next * behind[role])
                .sum();
            let part = if total > 0.0 { 1.0 / total } else { 0.0 };
            for ((before, role), next) in all() {
                let chance = ahead[before] * part * next * behind[role];
                let hit = f32::from(u8::from(truth[at - 1] == before && truth[at] == role));
                let slope = (hit - chance) * weight;
                if slope.abs() > 1e-4 {
                    steps.push((at, before, role, slope));
                }
            }
        }
        steps
    }
}

/// All roles before a leaf with all of its own.
fn pairs(example: &Example, at: usize) -> impl Iterator<Item = (usize, usize)> {
    let before = at
        .checked_sub(1)
        .map_or(&[][..], |at| &example.admitted[at]);
    let roles = &example.admitted[at];
    before
        .iter()
        .flat_map(move |&before| roles.iter().map(move |&role| (before, role)))
}

/// How likely each admitted role is beside the likeliest.
fn chances(worth: &Row, roles: &[usize]) -> Row {
    let top = roles
        .iter()
        .fold(f32::NEG_INFINITY, |top, &role| top.max(worth[role]));
    let mut chances = [0.0; ROLES];
    for &role in roles {
        chances[role] = (worth[role] - top).max(-SURE).exp();
    }
    chances
}

fn both(one: &Row, other: &Row) -> Row {
    let mut product = *one;
    product
        .iter_mut()
        .zip(other)
        .for_each(|(product, other)| *product *= other);
    product
}

/// Makes the sum one.
fn scale(row: &mut Row) {
    let sum: f32 = row.iter().sum();
    let part = if sum > 0.0 { 1.0 / sum } else { 0.0 };
    for chance in row {
        *chance *= part;
    }
}

fn climb(row: &mut Row, squares: &mut Row, slope: &Row, rate: f32, decay: f32) {
    for ((weight, square), slope) in row.iter_mut().zip(squares).zip(slope) {
        climb_one(weight, square, *slope, rate, decay);
    }
}

fn climb_one(weight: &mut f32, square: &mut f32, slope: f32, rate: f32, decay: f32) {
    let slope = slope - decay * *weight;
    *square += slope * slope;
    *weight += rate * slope / square.sqrt();
}
