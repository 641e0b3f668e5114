# frozen_string_literal: true

# Where there is no answer: what is said, and what is not.

class RefusedTest < Minitest::Test
  AS_OF = Date.new(2021, 1, 8)
  PERSONAL = "Mathilde Vestergaard"

  def setup = @viborg = Ungeindsats::Policy.shipped("viborg")

  def test_a_wrong_field_has_a_pointer
    refused = assert_raises(Ungeindsats::Refused) { @viborg.assess({ guide: { offers: [{ on: 7 }] } }, as_of: AS_OF) }
    assert_equal("/guide/offers/0/on", refused.pointer)
    assert_equal(:input, refused.fault.code)
    assert_equal(:document, refused.fault.in)
    assert_equal(refused.fault.detail, refused.message)
    assert_equal(JSON.parse(refused.to_json)["status"], refused.fault.status)
    assert_nil(refused.cause)
  end

  def test_days_at_both_ends
    [Date.new(1899, 12, 31), Date.new(2200, 1, 1)].each do |day|
      refused = assert_raises(Ungeindsats::Refused) { @viborg.assess({ birth_date: day }, as_of: AS_OF) }
      assert_equal("/birth_date", refused.pointer)
      refused = assert_raises(Ungeindsats::Refused) { @viborg.assess({}, as_of: day) }
      assert_equal(["/assess/as_of", :question], [refused.pointer, refused.fault.in])
    end
    [Date.new(1900, 1, 1), Date.new(2199, 12, 31)].each do |day|
      assert_instance_of(Ungeindsats::Assessment, @viborg.assess({ birth_date: day }, as_of: AS_OF))
    end
  end

  def test_a_fault_without_a_place
    refused = assert_raises(Ungeindsats::Refused) { @viborg.assess({}, as_of: Date.new(1999, 12, 31)) }
    assert_equal([:not_covered, nil], [refused.fault.code, refused.pointer])
  end

  def test_a_moment_is_not_a_day
    error = assert_raises(TypeError) { @viborg.assess({ birth_date: DateTime.new(2002, 3, 1, 23) }, as_of: AS_OF) }
    assert_equal("a DateTime is not something that a document holds", error.message)
    assert_raises(TypeError) { @viborg.assess({}, as_of: Time.at(0)) }
    assert_raises(TypeError) { @viborg.assess({ 7 => 1 }, as_of: AS_OF) }
  end

  def test_nothing_personal_is_repeated
    hidden = [
      -> { @viborg.assess({ birth_date: PERSONAL }, as_of: AS_OF) },
      -> { @viborg.assess({ PERSONAL => 1 }, as_of: AS_OF) },
      -> { @viborg.assess("{\"id\": \"#{PERSONAL}", as_of: AS_OF) },
      -> { @viborg.assess({ id: "#{PERSONAL}\xE6" }, as_of: AS_OF) },
      -> { Ungeindsats::Case.from_json("{\"id\": \"#{PERSONAL}") },
      -> { Ungeindsats::Case.from_json(JSON.generate({ PERSONAL => 1 })) },
      -> { Ungeindsats::Case.from_json(JSON.generate({ birth_date: PERSONAL })) },
      -> { Ungeindsats::Case.from_json(JSON.generate({ guide: { offers: [{ answer: PERSONAL }] } })) }
    ]
    hidden.each_with_index do |told, index|
      error = assert_raises(StandardError, index.to_s, &told)
      refute_includes(error.full_message(highlight: false).b, PERSONAL, index.to_s)
      assert_nil(error.cause, index.to_s)
    end
    shown = Ungeindsats::Case.new(id: PERSONAL, birth_date: Date.new(2002, 3, 1)).inspect
    assert_equal("#<Ungeindsats::Case birth_date, id>", shown)
  end

  def test_bytes_are_taken_for_utf_8
    told = @viborg.assess({ id: "æøå" }, as_of: AS_OF)
    assert_equal(told, @viborg.assess("{\"id\": \"æøå\"}".b, as_of: AS_OF))
    assert_equal(told, @viborg.assess({ id: "æøå".encode("Windows-1252") }, as_of: AS_OF))
  end

  def test_what_is_closed_is_not_asked
    @viborg.close
    assert_predicate(@viborg, :closed?)
    assert_raises(Ungeindsats::Closed) { @viborg.assess({}, as_of: AS_OF) }
    assert_nil(@viborg.close)
    left = Ungeindsats::Policy.shipped("viborg") { |policy| policy }
    assert_predicate(left, :closed?)
  end
end
