//! Round trips through pictures.

use proptest::prelude::*;

use super::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_picture_gives_the_bytes_back(content in prop::collection::vec(any::<u8>(), 1..600)) {
        let modules = Modules::of(&content).unwrap();
        let read = read_png(&png(&modules).unwrap()).unwrap();
        prop_assert_eq!(read, vec![content]);
    }
}

#[test]
fn a_code_that_fits_by_the_table_fits_in_the_window() {
    for (columns, rows) in [(80, 24), (100, 40), (120, 60), (200, 70)] {
        let window = Size { columns, rows };
        let bytes = capacity(window).unwrap();
        let modules = Modules::of(&vec![0xa5; bytes]).unwrap();
        let drawn = draw(&modules, Look::OnDark);
        assert!(drawn.lines().count() <= rows, "{rows}");
        assert!(drawn.lines().all(|line| line.chars().count() <= columns), "{columns}");
    }
    assert_eq!(capacity(Size { columns: 20, rows: 10 }), None);
    assert_eq!(capacity(Size { columns: 300, rows: 300 }), Some(1273));
}

#[test]
fn looks_differ_only_in_their_ink() {
    let modules = Modules::of(b"tao").unwrap();
    let (dark, light) = (draw(&modules, Look::OnDark), draw(&modules, Look::OnLight));
    assert!(dark.starts_with('█') && light.starts_with(' '));
    assert!(draw(&modules, Look::Coloured).starts_with("\x1b[30;107m "));
    assert_eq!(
        svg(&modules).matches("h1v1h-1z").count(),
        modules.dark.iter().filter(|d| **d).count()
    );
}

#[test]
fn what_is_no_picture_is_refused() {
    for bytes in [&b""[..], b"x", b"\x89PNG\r\n\x1a\n", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"] {
        assert_eq!(read_png(bytes).unwrap_err().code(), Code::Qr);
    }
    assert!(Modules::of(&[]).is_err());
    assert!(Modules::of(&[0; 2954]).is_err());
}
