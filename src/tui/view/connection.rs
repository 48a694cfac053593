//! Which chain this is, who says so, and how fresh that is.

use ratatui::layout::Rect;

use crate::app::shown;
use crate::tui::canvas::{Canvas, centered, left, top, wrap};
use crate::tui::model::{Connection, Model};
use crate::tui::theme::Role;

pub(super) fn draw(canvas: &mut Canvas<'_>, body: Rect, model: &Model) {
    let mut rows: Vec<(&str, String)> = Vec::new();
    match &model.connection {
        Connection::Connecting { endpoint } => {
            rows.push(("state", "connecting".to_owned()));
            rows.push(("endpoint", shown::name(endpoint, 80)));
        }
        Connection::Online(link) => {
            rows.push(("state", "● connected".to_owned()));
            rows.push(("network", link.network.clone()));
            rows.push(("endpoint", shown::name(&link.endpoint, 80)));
            rows.push(("genesis", link.genesis.to_string()));
            rows.push(("runtime", format!("spec {}", link.spec_version)));
            let kind = if link.public {
                "a public network: real funds"
            } else {
                "a practice or private network"
            };
            rows.push(("kind", kind.to_owned()));
        }
        Connection::Offline { fault, since, retry_at } => {
            let away = shown::age(model.now.saturating_sub(*since));
            rows.push(("state", format!("⚠ offline for {away}")));
            rows.push(("next try", format!("in {} s", retry_at.saturating_sub(model.now))));
            rows.push(("why", fault.message().to_owned()));
            rows.extend(fault.hints().iter().map(|hint| ("hint", hint.text.clone())));
        }
    }
    if let Some((block, at)) = model.head {
        rows.push(("block", format!("{} {}", block.number, block.hash)));
        rows.push(("seen", format!("{} ago", shown::age(model.now.saturating_sub(at)))));
    }
    let area = centered(
        body,
        100,
        u16::try_from(rows.len().saturating_mul(2)).unwrap_or(20).saturating_add(2),
    );
    let mut inner = canvas.frame(area, "Connection");
    for (label, value) in rows {
        for (at, line) in
            wrap(&value, usize::from(inner.width.saturating_sub(12))).iter().enumerate()
        {
            let mut row = top(&mut inner, 1);
            let cell = left(&mut row, 12);
            canvas.put(cell, if at == 0 { label } else { "" }, Role::Label);
            canvas.put(row, line, Role::Text);
        }
    }
}
