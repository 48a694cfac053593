use super::*;

/// Resolves with a config file of its own; `TAO_HOME` is a fresh folder.
fn resolve(
    file: &str,
    variables: &[(&str, &str)],
    flags: &Overrides,
) -> (Result<Settings, Fault>, PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("config.toml"), file).unwrap();
    let home = dir.path().to_str().unwrap();
    let env = variables.iter().copied().chain([(env::TAO_HOME, home)]).collect();
    (Settings::resolve(&env, Some(Path::new("/home/u")), flags), dir.path().to_owned())
}

fn settings(file: &str, variables: &[(&str, &str)], flags: &Overrides) -> Settings {
    resolve(file, variables, flags).0.unwrap()
}

fn flags(network: Option<&str>, endpoint: Option<&str>) -> Overrides {
    Overrides {
        network: network.map(str::to_owned),
        endpoint: endpoint.map(str::to_owned),
        ..Overrides::default()
    }
}

type Variables<'a> = &'a [(&'a str, &'a str)];
/// A config file, variables, flags, and what network and endpoint must come of them.
type Row<'a> = (&'a str, Variables<'a>, Overrides, (Network, Origin), (&'a str, Origin));

const OWN: &str = "wss://own.example:443";

#[test]
fn defaults_are_finney_with_its_genesis_and_a_fifth_of_a_percent() {
    let (settings, dir) = resolve("", &[], &Overrides::default());
    let settings = settings.unwrap();
    assert_eq!(settings.network, Sourced { value: Network::Finney, origin: Origin::Default });
    assert_eq!(settings.expect_genesis, Network::Finney.genesis());
    assert_eq!(settings.endpoint.value, "wss://entrypoint-finney.opentensor.ai:443");
    assert_eq!(settings.fallbacks.len(), 2);
    assert_eq!(settings.guard.value.to_string(), "0.2%");
    assert_eq!(settings.wallet, None);
    assert_eq!(settings.paths.wallet_dir, dir.join("wallets"));
    assert_eq!(settings.wallet_dir_origin, Origin::Env(env::TAO_HOME));
    assert_eq!(settings.connect_timeout.value, Duration::from_secs(10));
}

#[test]
fn several_endpoints_stand_in_for_each_other() {
    let list = format!("{OWN}, ws://127.0.0.1:9945,{OWN}");
    let settings = settings("", &[], &flags(None, Some(&list)));
    assert_eq!(settings.endpoint.value, OWN);
    assert_eq!(settings.fallbacks, ["ws://127.0.0.1:9945"]);
    let file = format!("endpoint = ['{OWN}', 'wss://b.example']");
    let settings = self::settings(&file, &[], &flags(None, None));
    assert_eq!(settings.fallbacks, ["wss://b.example"]);
    for bad in [format!("{OWN},"), format!("{OWN},ws://b.example"), ",".to_owned()] {
        let fault = resolve("", &[], &flags(None, Some(&bad))).0.unwrap_err();
        assert_eq!(fault.code(), Code::Endpoint, "{bad}");
    }
}

#[test]
fn network_and_endpoint_come_from_the_same_layer() {
    let both = format!("network = 'finney'\nendpoint = '{OWN}'");
    let only_url = format!("endpoint = '{OWN}'");
    let local = "ws://127.0.0.1:9944";
    let env_net: &[(&str, &str)] = &[(env::TAO_NETWORK, "test")];
    let env_url: &[(&str, &str)] = &[(env::TAO_ENDPOINT, "wss://env.example")];
    let (from_net, from_url) = (Origin::Env(env::TAO_NETWORK), Origin::Env(env::TAO_ENDPOINT));
    let test = Network::Test.endpoints()[0];
    let rows: [Row<'_>; 9] = [
        (&both, &[], flags(None, None), (Network::Finney, Origin::File), (OWN, Origin::File)),
        (&only_url, &[], flags(None, None), (Network::Custom, Origin::File), (OWN, Origin::File)),
        (&both, env_net, flags(None, None), (Network::Test, from_net), (test, Origin::Default)),
        (
            &both,
            env_url,
            flags(None, None),
            (Network::Custom, from_url),
            ("wss://env.example", from_url),
        ),
        (
            &both,
            env_url,
            flags(Some("test"), None),
            (Network::Test, Origin::Flag),
            (test, Origin::Default),
        ),
        (
            &both,
            env_net,
            flags(None, Some(local)),
            (Network::Custom, Origin::Flag),
            (local, Origin::Flag),
        ),
        (
            "",
            env_net,
            flags(Some("finney"), Some(OWN)),
            (Network::Finney, Origin::Flag),
            (OWN, Origin::Flag),
        ),
        (
            "network = 'local'",
            &[],
            flags(None, None),
            (Network::Local, Origin::File),
            (local, Origin::Default),
        ),
        (
            "network = 'local'",
            &[(env::TAO_NETWORK, "")],
            flags(None, None),
            (Network::Local, Origin::File),
            (local, Origin::Default),
        ),
    ];
    for (index, (file, variables, flags, network, endpoint)) in rows.into_iter().enumerate() {
        let settings = settings(file, variables, &flags);
        assert_eq!((settings.network.value, settings.network.origin), network, "row {index}");
        let got = (settings.endpoint.value.as_str(), settings.endpoint.origin);
        assert_eq!(got, endpoint, "row {index}");
        assert_eq!(settings.expect_genesis, network.0.genesis(), "row {index}");
        assert!(endpoint.1 == Origin::Default || settings.fallbacks.is_empty(), "row {index}");
    }
}

#[test]
fn each_layer_beats_the_one_below_it() {
    let file = "wallet = 'f'\nwallet_dir = '~/f'\nguard = '1%'\nconnect_timeout = 3";
    let env = [(env::TAO_WALLET, "e"), (env::TAO_WALLET_DIR, "/e"), (env::TAO_PASSWORD_FILE, "/p")];
    let flags = Overrides {
        wallet: Some("a".into()),
        wallet_dir: Some("/a".into()),
        password_file: Some("/q".into()),
        guard: Bps::new(50),
        connect_timeout: Some(Duration::from_secs(7)),
        ..Overrides::default()
    };
    let none = Overrides::default();
    let low = settings(file, &[], &none);
    let middle = settings(file, &env, &none);
    let high = settings(file, &env, &flags);

    let wallet = |settings: &Settings| settings.wallet.clone().map(|w| (w.value, w.origin));
    assert_eq!(wallet(&low), Some(("f".into(), Origin::File)));
    assert_eq!(wallet(&middle), Some(("e".into(), Origin::Env(env::TAO_WALLET))));
    assert_eq!(wallet(&high), Some(("a".into(), Origin::Flag)));

    let dir = |settings: &Settings| (settings.paths.wallet_dir.clone(), settings.wallet_dir_origin);
    assert_eq!(dir(&low), ("/home/u/f".into(), Origin::File));
    assert_eq!(dir(&middle), ("/e".into(), Origin::Env(env::TAO_WALLET_DIR)));
    assert_eq!(dir(&high), ("/a".into(), Origin::Flag));

    assert_eq!((low.guard.value.get(), low.guard.origin), (100, Origin::File));
    assert_eq!((high.guard.value.get(), high.guard.origin), (50, Origin::Flag));
    assert_eq!(low.connect_timeout.value, Duration::from_secs(3));
    assert_eq!(high.connect_timeout.value, Duration::from_secs(7));
    assert_eq!(low.password_file, None);
    assert_eq!(middle.password_file.unwrap().value, Path::new("/p"));
    assert_eq!(high.password_file.unwrap().value, Path::new("/q"));
}

#[test]
fn wrong_values_name_their_place() {
    let none = Overrides::default();
    for (file, key) in [
        ("network = 'fineny'", "`network` in "),
        ("endpoint = 'ws://node.example'", "`endpoint` in "),
        ("wallet = '../up'", "`wallet` in "),
        ("wallet = ''", "`wallet` in "),
        ("wallet_dir = 'here'", "`wallet_dir`"),
        ("guard = '101%'", "`guard`"),
        ("guard = 'much'", "`guard`"),
        ("connect_timeout = 0", "`connect_timeout`"),
        ("request_timeout = 601", "`request_timeout`"),
        ("request_timeout = -1", "`request_timeout`"),
    ] {
        let (result, dir) = resolve(file, &[], &none);
        let fault = result.unwrap_err();
        assert!(matches!(fault.code(), Code::Config | Code::Endpoint), "{fault}");
        assert!(fault.message().contains(key), "{fault}");
        assert!(fault.message().contains(dir.to_str().unwrap()), "{fault}");
    }
    for (variable, value) in [
        (env::TAO_NETWORK, "main"),
        (env::TAO_ENDPOINT, "node.example"),
        (env::TAO_WALLET, "a/b"),
        (env::TAO_PASSWORD_FILE, "relative"),
    ] {
        let fault = resolve("", &[(variable, value)], &none).0.unwrap_err();
        assert!(fault.message().contains(variable), "{fault}");
    }
    let fault = resolve("", &[], &flags(Some("fineny"), None)).0.unwrap_err();
    assert!(fault.message().contains("--network"), "{fault}");
    assert_eq!(fault.hints().first().unwrap().text, "did you mean `finney`?");
}

#[test]
fn a_named_config_file_must_exist_and_relative_flags_become_absolute() {
    let none = Overrides::default();
    let fault = resolve("", &[(env::TAO_CONFIG, "/nowhere/tao.toml")], &none).0.unwrap_err();
    assert!(fault.message().contains("/nowhere/tao.toml"), "{fault}");
    let relative = Overrides { wallet_dir: Some("w".into()), ..Overrides::default() };
    let settings = settings("", &[], &relative);
    assert!(settings.paths.wallet_dir.is_absolute() && settings.paths.wallet_dir.ends_with("w"));
}

#[test]
fn unknown_variables_of_ours_are_ignored() {
    let settings = settings("", &[("TAO_COLOUR", "red")], &Overrides::default());
    assert_eq!(settings.network.value, Network::Finney);
}
