# frozen_string_literal: true

# Value objects: unknown and none, equality, reading and writing.

class RecordTest < Minitest::Test
  def test_unknown_is_not_none
    unknown = Ungeindsats::GuideCourse.new
    none = Ungeindsats::GuideCourse.new(offers: [])
    assert_equal(["{}", '{"offers":[]}'], [unknown.to_json, none.to_json])
    refute_equal(unknown, none)
    Ungeindsats::Policy.shipped("viborg") do |viborg|
      told = [unknown, none].map { |guide| outcome(viborg, Ungeindsats::Case.new(birth_date: Date.new(2002, 3, 1), guide:)) }
      assert_equal(%i[undetermined not_applicable], told)
    end
  end

  def test_equality_is_that_of_values
    day = Date.new(2002, 3, 1)
    one, other = Array.new(2) { Ungeindsats::Case.new(birth_date: day, plans: []) }
    assert_equal(one, other)
    assert_equal(1, { one => 1, other => 2 }.size)
    assert_predicate(one, :frozen?)
    assert_predicate(one.plans, :frozen?)
  end

  def test_attributes_are_those_of_the_schema
    assert_raises(ArgumentError) { Ungeindsats::Case.new(born: Date.new(2002, 3, 1)) }
    assert_raises(ArgumentError) { Ungeindsats::Counted.new }
    assert_includes(Ungeindsats::Case.attribute_names, :birth_date)
  end

  def test_what_cannot_be_read_has_a_pointer
    wrong = '{"cases": [{}, {"guide": {"offers": [{"answer": "perhaps"}]}}]}'
    error = assert_raises(Ungeindsats::Unreadable) { Ungeindsats::Register.from_json(wrong) }
    assert_equal("/cases/1/guide/offers/0/answer", error.pointer)
    ["[]", "null", "{", "", '{"birth_date": "2021-02-30"}', '{"birth_date": 1}', '{"plans": {}}', '{"who": 1}'].each do |text|
      assert_raises(Ungeindsats::Unreadable, text) { Ungeindsats::Case.from_json(text) }
    end
  end

  def test_terms_keep_their_codes
    area = Ungeindsats::Indsatsomraade::KOMPLEKSE_SAGSFORLOEB
    assert_equal(:"2_komplekse_sagsforloeb", area)
    attached = Ungeindsats::Attachment.new(area:, until: :ongoing)
    assert_equal('{"area":"2_komplekse_sagsforloeb","until":"ongoing"}', attached.to_json)
    assert_equal(attached, Ungeindsats::Attachment.from_json(attached.to_json))
  end

  private

  def outcome(viborg, of)
    viborg.assess(of, as_of: Date.new(2021, 1, 8)).findings.find { |it| it.rule == "guide.declined_respected" }.outcome
  end
end
