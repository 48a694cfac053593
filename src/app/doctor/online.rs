//! The node's part: whether it answers, and whether its runtime is one that the wallet knows.

use super::{Doctor, Finding, Machine, local};
use crate::app::airgap;
use crate::app::session;
use crate::config::Settings;
use crate::fault::{Code, Fault};

/// Misses that are named; more of them say nothing new.
const MOST_NAMED: usize = 5;

/// Looks at this machine and at the chosen node. A node that is not there is a finding, too.
pub async fn examine(machine: &Machine, settings: &Settings) -> Result<Doctor, Fault> {
    let mut findings = local(machine, &settings.paths.state_dir, airgap::now())?;
    match session::open(settings).await {
        Ok(session) => {
            let view = session.chain.best().await?;
            let block = view.block();
            findings.push(Finding::fine("node", settings.endpoint.value.clone()));
            findings.push(Finding::fine(
                "network",
                format!("{}, block {}", session.network, block.number),
            ));
            let runtime = view.runtime();
            let spec = format!("spec {}", runtime.spec_version());
            let misses = runtime.misses();
            findings.push(match misses {
                [] => Finding::fine("runtime", spec),
                misses => {
                    let named: Vec<String> =
                        misses.iter().take(MOST_NAMED).map(ToString::to_string).collect();
                    Finding::attention(
                        "runtime",
                        format!("{spec}: {} changed: {}", misses.len(), named.join("; ")),
                        "only commands that need what changed refuse; look for a newer tao",
                    )
                }
            });
            findings.push(match runtime.digest() {
                Some(digest) => {
                    Finding::fine("metadata digest", format!("0x{}", hex::encode(digest)))
                }
                None => Finding::attention(
                    "metadata digest",
                    "n/a",
                    "the node serves no metadata V15: nothing can be signed offline for it",
                ),
            });
        }
        Err(fault) if matches!(fault.code(), Code::Unreachable | Code::WrongGenesis) => {
            findings.push(Finding::attention(
                "node",
                format!("{}: {fault}", settings.endpoint.value),
                "choose another with --network or --endpoint, or wait",
            ));
        }
        Err(fault) => return Err(fault),
    }
    Ok(Doctor::of(false, findings))
}
