//! What a key is for; the file's place decides it, never its content.

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    Coldkey,
    Hotkey,
}

impl Role {
    pub fn name(self) -> &'static str {
        match self {
            Role::Coldkey => "coldkey",
            Role::Hotkey => "hotkey",
        }
    }

    pub(crate) fn from_name(name: &str) -> Option<Self> {
        match name {
            "coldkey" => Some(Role::Coldkey),
            "hotkey" => Some(Role::Hotkey),
            _ => None,
        }
    }

    pub(crate) fn number(self) -> u8 {
        match self {
            Role::Coldkey => 0,
            Role::Hotkey => 1,
        }
    }
}
