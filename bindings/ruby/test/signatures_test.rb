# frozen_string_literal: true

# The signatures in `sig/` can be read, and name every public method of what is written by hand.

require "rbs"

class SignaturesTest < Minitest::Test
  WRITTEN = [Ungeindsats::Policy, Ungeindsats::Refused, Ungeindsats::Record, Ungeindsats::Case].freeze

  def test_every_public_method_has_a_signature
    WRITTEN.each do |written|
      signed = signatures.build_instance(type_name(written)).methods
      lacking = written.public_instance_methods(false) - %i[initialize eql? hash == inspect to_s] - signed.keys
      assert_empty(lacking, written.name)
      signed = signatures.build_singleton(type_name(written)).methods
      assert_empty(written.singleton_methods(false) - %i[attributes read] - signed.keys, written.name)
    end
    told = Ungeindsats.singleton_methods(false) - [:unless_refused]
    assert_empty(told - signatures.build_singleton(type_name(Ungeindsats)).methods.keys)
  end

  def test_every_attribute_has_one
    records = Ungeindsats.constants.map { |name| Ungeindsats.const_get(name) }
    records = records.select { |it| it.is_a?(Class) && it < Ungeindsats::Record }
    refute_empty(records)
    records.each do |record|
      signed = signatures.build_instance(type_name(record)).methods
      assert_empty(record.attribute_names - signed.keys, record.name)
    end
  end

  private

  def signatures
    @signatures ||= begin
      loader = RBS::EnvironmentLoader.new
      loader.add(library: "date", version: nil)
      loader.add(path: Pathname("#{__dir__}/../sig"))
      RBS::DefinitionBuilder.new(env: RBS::Environment.from_loader(loader).resolve_type_names)
    end
  end

  def type_name(of) = TypeName("::#{of.name}")
end
