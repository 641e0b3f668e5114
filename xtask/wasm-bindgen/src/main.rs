//! Writes the JavaScript that stands beside a WebAssembly library: `ungeindsats-wasm-bindgen LIBRARY FOLDER`.

use std::path::PathBuf;
use std::process::ExitCode;

use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let (Some(library), Some(folder), None) =
        (arguments.next(), arguments.next(), arguments.next())
    else {
        eprintln!("ungeindsats-wasm-bindgen LIBRARY FOLDER");
        return ExitCode::FAILURE;
    };
    let mut bindgen = Bindgen::new();
    bindgen.input_path(library).typescript(false);
    bindgen.out_name("ungeindsats");
    // Where the library lies is said by the package, not by what is generated.
    bindgen.omit_default_module_path(true);
    // Names of functions are a quarter of it, and nobody reads them in a browser.
    bindgen.remove_name_section(true);
    bindgen.remove_producers_section(true);
    match bindgen
        .web(true)
        .and_then(|bindgen| bindgen.generate(folder))
    {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}
