# frozen_string_literal: true

# The gem: this folder, with the native library and its door beside the sources, for one platform.

require_relative "lib/ungeindsats/version"

Gem::Specification.new do |gem|
  repository = "https://github.com/ungeindsats/ungeindsats"
  gem.name = "ungeindsats"
  gem.version = Ungeindsats::VERSION
  gem.platform = Gem::Platform::CURRENT
  gem.summary = "The rules of the Danish kommunale ungeindsats, answered on a stated date"
  gem.description = "Given a case and a date it answers which rules of the Danish municipal youth effort are met, " \
                    "which are not, what cannot be told, what needs a person's judgement, and why."
  gem.authors = ["The ungeindsats authors"]
  gem.homepage = repository
  gem.license = "MPL-2.0"
  gem.metadata = {
    "source_code_uri" => "#{repository}/tree/main/bindings/ruby",
    "documentation_uri" => "#{repository}/blob/main/bindings/ruby/README.md",
    "changelog_uri" => "#{repository}/blob/main/CHANGELOG.md",
    "bug_tracker_uri" => "#{repository}/issues",
    "rubygems_mfa_required" => "true"
  }
  gem.required_ruby_version = ">= 3.1"
  gem.files = Dir["lib/**/*.{rb,so,dylib,dll}", "sig/*.rbs", "README.md", "LICENSE", "THIRD-PARTY-NOTICES.txt", "sbom.cdx.json"]
  gem.add_dependency "ffi", "~> 1.15"
end
