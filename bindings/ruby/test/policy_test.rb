# frozen_string_literal: true

# The questions as a program asks them.

class PolicyTest < Minitest::Test
  AS_OF = Date.new(2021, 1, 8)
  CASE = {
    id: "a",
    birth_date: Date.new(2002, 3, 1),
    guide: {
      assignments: [
        { from: Date.new(2020, 1, 1), until: Date.new(2020, 6, 2), youth_involved: true },
        { from: Date.new(2020, 6, 1), until: :ongoing }
      ]
    }
  }.freeze
  REGISTER = { cases: [CASE, { id: "b", birth_date: Date.new(1991, 1, 9) }], guides: [] }.freeze

  def setup = @viborg = Ungeindsats::Policy.shipped("viborg")

  def teardown = @viborg.close

  def test_a_case_is_assessed
    assessment = @viborg.assess(CASE, as_of: AS_OF)
    twice = assessment.findings.find { |finding| finding.rule == "guide.one_active" }
    assert_equal(:failed, twice.outcome)
    assert_equal(Ungeindsats::Outcome::FAILED, twice.outcome)
    assert_equal(AS_OF, assessment.as_of)
    assert_predicate(assessment.findings, :frozen?)
    assert_equal("Fra den 1. juni 2020 løb to tildelinger af kontaktperson på samme tid.", twice.message.da)
  end

  def test_answers_are_matched
    @viborg.assess(CASE, as_of: AS_OF) => { policy: { id: String => policy }, findings: [first, *] }
    first => { rule: String, severity: :violation | :advice | :notice, message: { da: String } }
    assert_equal("viborg-2020", policy)
  end

  def test_a_case_may_be_written_in_each_way
    told = @viborg.assess(CASE, as_of: AS_OF)
    text = '{"id":"a","birth_date":"2002-03-01","guide":{"assignments":[{"from":"2020-01-01","until":"2020-06-02",' \
           '"youth_involved":true},{"from":"2020-06-01","until":"ongoing"}]}}'
    [text, JSON.parse(text), Ungeindsats::Case.from_json(text)].each do |same|
      assert_equal(told, @viborg.assess(same, as_of: "2021-01-08"))
    end
  end

  def test_many_cases_are_assessed
    told = @viborg.assess_each([CASE, { birth_date: "no day" }], as_of: AS_OF)
    assert_equal([1, 2], told.map(&:line))
    assert_equal(@viborg.assess(CASE, as_of: AS_OF), told.first.assessment)
    assert_equal("/birth_date", told.last.fault.errors.first.pointer)
    assert_empty(@viborg.assess_each("", as_of: AS_OF))
    assert_equal(2, @viborg.assess_each("{}\n{}\n", as_of: AS_OF).size)
  end

  def test_what_somebody_should_look_at
    problem = @viborg.problem(CASE, as_of: AS_OF, language: :da)
    assert_equal("Sagen skal ses efter", problem.title)
    assert_includes(problem.errors.map(&:rule), "guide.one_active")
  end

  def test_why
    why = @viborg.why(CASE, rule: "guide.one_active", as_of: AS_OF, ways: true)
    assert_equal(:failed, why.finding.outcome)
    refute_empty(why.ways.ways)
    assert_nil(@viborg.why(CASE, rule: "guide.one_active", as_of: AS_OF).ways)
  end

  def test_sharing
    told = @viborg.sharing(
      { consents: [] },
      giving: :social, receiving: :skole, information: :social, by_health_professional: false, on: AS_OF
    )
    assert_equal(:not_allowed, told.answer)
    assert_equal([:no_consent], told.gaps.map(&:gap))
    assert_raises(ArgumentError) { @viborg.sharing({}, giving: :social) }
  end

  def test_periods
    period = { from: Date.new(2021, 1, 8), until: Date.new(2023, 1, 8) }
    segments = @viborg.timeline(CASE, **period).segments
    assert_equal([period[:from], period[:until]], [segments.first.from, segments.last.until])
    of_age = { birth_date: Date.new(2004, 3, 1) }
    due = @viborg.deadlines(of_age, **period).deadlines.find { |it| it.kind == :of_age }
    assert_equal(Date.new(2022, 2, 28), due.due)
    of_one = @viborg.register_deadlines({ cases: [of_age] }, **period).deadlines
    assert_equal([0], of_one.map(&:case_index).uniq.compact)
  end

  def test_receipts
    stored = @viborg.receipt(CASE, as_of: AS_OF)
    [stored, stored.to_json, JSON.parse(stored.to_json)].each do |receipt|
      assert_equal(:same, @viborg.verify(CASE, receipt).agreement)
    end
    refute_equal(:same, @viborg.verify({}, stored).agreement)
    of_all = @viborg.register_receipt(REGISTER, as_of: AS_OF)
    assert_equal(:same, @viborg.verify_register(REGISTER, of_all).agreement)
  end

  def test_registers
    told = @viborg.assess_register(REGISTER, as_of: AS_OF)
    rule = told.findings.first.rule
    assert_equal(rule, @viborg.why_register(REGISTER, rule:, as_of: AS_OF).finding.rule)
    assert_equal("/cases/0", @viborg.guide_candidates(REGISTER, case: "a", on: AS_OF).case)
    assert_equal(2, @viborg.figures(REGISTER, as_of: AS_OF).cases)
    leaving = @viborg.figures_leaving(REGISTER, as_of: AS_OF, regime: "under_5")
    assert_equal(["under_5"], leaving.map(&:regime).uniq)
  end

  def test_impact
    after = { shipped: "viborg", parameters: [{ name: "age_until", value: 25, source: "a thought" }] }
    impact = @viborg.impact(REGISTER, after:, as_of: AS_OF)
    assert_equal(1, impact.changed)
    assert_equal(2, impact.rules.first.before.values.sum)
  end

  def test_a_policy_file
    assert_raises(Ungeindsats::Refused) { Ungeindsats::Policy.from_yaml("authority: [") }
    given = Ungeindsats::Policy.open({ shipped: "viborg", known_on: Date.new(2021, 1, 8) }, &:closed?)
    refute(given)
  end

  def test_what_is_told_without_a_policy
    assert_equal(Ungeindsats::VERSION, Ungeindsats.version)
    assert_includes(Ungeindsats.shipped_policies, "viborg")
    assert_includes(Ungeindsats.rules.map(&:id), "guide.one_active")
    share = Ungeindsats.share(count: 27, of: 90, level: Ungeindsats::Confidence::OF_95)
    assert_equal(300_000, share.millionths)
    assert_equal(27, Ungeindsats.granularity(percent: "30", of: 90).least_count)
    table = Ungeindsats.suppress(table: "t", rows: %w[a b], columns: [], counts: [[2], [40]], regime: "under_5")
    assert_includes(table.cells.map(&:hidden), :small)
  end
end
