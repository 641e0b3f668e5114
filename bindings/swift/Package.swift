// swift-tools-version:5.9
// How SwiftPM builds the package. `ungeindsatsFFI` and `UngeindsatsNative` are added when the package is put together.

import PackageDescription

let package = Package(
    name: "ungeindsats",
    platforms: [.macOS(.v12), .iOS(.v15)],
    products: [
        .library(name: "Ungeindsats", targets: ["Ungeindsats"])
    ],
    targets: [
        .systemLibrary(name: "ungeindsatsFFI"),
        .target(name: "UngeindsatsNative", dependencies: ["ungeindsatsFFI"]),
        .target(name: "Ungeindsats", dependencies: ["UngeindsatsNative"]),
        .testTarget(name: "UngeindsatsTests", dependencies: ["Ungeindsats"]),
    ]
)
