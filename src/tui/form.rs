//! Dialogs in which an order is put together, with what the chain would make of it.

use super::line::Line;
use super::msg::Quoted;
use crate::app::draft::Draft;
use crate::app::holders::Holder;
use crate::fault::Fault;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FormKind {
    Stake,
    Unstake,
    /// The marked positions, in one transaction.
    UnstakeMarked,
    Move,
    Transfer,
    Register,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Field {
    pub(crate) label: &'static str,
    pub(crate) line: Line,
    pub(crate) hint: &'static str,
    /// What can be chosen instead of typed.
    pub(crate) choices: Vec<Choice>,
}

/// A value to fill in, with what it is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Choice {
    pub(crate) value: String,
    pub(crate) label: String,
}

/// What is known of the order as it is typed now.
#[derive(Debug)]
pub(crate) enum Quote {
    /// Nothing was asked yet.
    Blank,
    Known(Box<Quoted>),
    Refused(Fault),
}

#[derive(Debug)]
pub(crate) struct Form {
    pub(crate) kind: FormKind,
    pub(crate) holder: Holder,
    /// Subnet and hotkey of each position that was marked.
    pub(crate) places: Vec<[String; 2]>,
    pub(crate) fields: Vec<Field>,
    pub(crate) focus: usize,
    /// The number of the newest request, and whether its answer is awaited.
    pub(crate) id: u64,
    pub(crate) asking: bool,
    /// Enter came while the answer was awaited: it opens the review then.
    pub(crate) wanted: bool,
    /// The last answer, which may be to an older text while `asking`.
    pub(crate) quote: Quote,
    /// The number of the request that `quote` answers.
    pub(crate) quoted_id: u64,
}

impl FormKind {
    pub(crate) const fn title(self) -> &'static str {
        match self {
            Self::Stake => "Stake",
            Self::Unstake => "Unstake",
            Self::UnstakeMarked => "Unstake what is marked",
            Self::Move => "Move stake",
            Self::Transfer => "Transfer",
            Self::Register => "Register",
        }
    }
}

const SUBNET: (&str, &str) = ("subnet", "number of the subnet; 0 is root");
const HOTKEY: (&str, &str) = ("validator", "address or WALLET/HOTKEY; Ctrl-N for suggestions");
const TOLERANCE: (&str, &str) = ("tolerance", "how far others may move the price, such as 0.5%");

impl Form {
    /// `values` fill the fields from the first one on.
    pub(crate) fn new(kind: FormKind, holder: Holder, values: &[&str]) -> Self {
        let labels: &[(&'static str, &'static str)] = match kind {
            FormKind::Stake => {
                &[SUBNET, HOTKEY, ("amount", "TAO: 1.5, 50%, all or all-0.05"), TOLERANCE]
            }
            FormKind::Unstake => &[SUBNET, HOTKEY, ("amount", "alpha: 10, 50% or all"), TOLERANCE],
            FormKind::UnstakeMarked => {
                &[("amount", "of each, in alpha: 10, 50% or all"), TOLERANCE]
            }
            FormKind::Move => &[
                ("from subnet", SUBNET.1),
                ("from validator", HOTKEY.1),
                ("to subnet", SUBNET.1),
                ("to validator", HOTKEY.1),
                ("amount", "alpha: 10, 50% or all"),
                TOLERANCE,
            ],
            FormKind::Transfer => {
                &[("to", "address or wallet"), ("amount", "TAO: 1.5, 50%, all or all-0.05")]
            }
            FormKind::Register => &[
                SUBNET,
                ("hotkey", "address or WALLET/HOTKEY; Ctrl-N for suggestions"),
                ("max cost", "most TAO that it may cost; what it costs now if empty"),
            ],
        };
        let fields: Vec<Field> = labels
            .iter()
            .enumerate()
            .map(|(at, (label, hint))| Field {
                label,
                line: Line::new(values.get(at).copied().unwrap_or_default()),
                hint,
                choices: Vec::new(),
            })
            .collect();
        let focus = fields.iter().position(|field| field.line.is_empty()).unwrap_or(0);
        Self {
            kind,
            holder,
            places: Vec::new(),
            fields,
            focus,
            id: 0,
            asking: false,
            wanted: false,
            quote: Quote::Blank,
            quoted_id: 0,
        }
    }

    fn text(&self, at: usize) -> String {
        self.fields.get(at).map(|field| field.line.text()).unwrap_or_default()
    }

    pub(crate) fn draft(&self) -> Draft {
        let text = |at| self.text(at);
        match self.kind {
            FormKind::Stake => Draft::Stake {
                netuid: text(0),
                hotkey: text(1),
                amount: text(2),
                tolerance: text(3),
            },
            FormKind::Unstake => Draft::Unstake {
                netuid: text(0),
                hotkey: text(1),
                amount: text(2),
                tolerance: text(3),
            },
            FormKind::UnstakeMarked => Draft::UnstakeAll {
                places: self.places.clone(),
                amount: text(0),
                tolerance: text(1),
            },
            FormKind::Move => Draft::Move {
                from: [text(0), text(1)],
                to: [text(2), text(3)],
                amount: text(4),
                tolerance: text(5),
            },
            FormKind::Transfer => Draft::Transfer { to: text(0), amount: text(1) },
            FormKind::Register => {
                Draft::Register { netuid: text(0), hotkey: text(1), max_cost: text(2) }
            }
        }
    }

    /// Whether every field that must be filled is.
    pub(crate) fn is_complete(&self) -> bool {
        let optional = ["tolerance", "max cost"];
        self.fields.iter().all(|field| optional.contains(&field.label) || !field.line.is_empty())
    }

    /// The answer to what is typed now, when it is an order that can be reviewed.
    pub(crate) fn ready(&self) -> Option<&Quoted> {
        match &self.quote {
            Quote::Known(quoted) if self.quoted_id == self.id => Some(quoted),
            _ => None,
        }
    }

    pub(crate) fn step(&mut self, forward: bool) {
        let count = self.fields.len();
        let by = if forward { 1 } else { count.saturating_sub(1) };
        self.focus = self.focus.saturating_add(by).checked_rem(count).unwrap_or(0);
    }

    /// Fills the focused field with the next thing that can be chosen for it.
    pub(crate) fn choose(&mut self, forward: bool) -> bool {
        let Some(field) = self.fields.get_mut(self.focus) else { return false };
        let count = field.choices.len();
        if count == 0 {
            return false;
        }
        let typed = field.line.text();
        let at = field.choices.iter().position(|choice| choice.value == typed);
        let next = match (at, forward) {
            (None, true) => 0,
            (None, false) => count.saturating_sub(1),
            (Some(at), true) => at.saturating_add(1),
            (Some(at), false) => at.saturating_add(count).saturating_sub(1),
        };
        let next = next.checked_rem(count).unwrap_or(0);
        if let Some(choice) = field.choices.get(next) {
            field.line = Line::new(&choice.value);
        }
        true
    }
}
