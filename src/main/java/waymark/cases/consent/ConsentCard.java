package waymark.cases.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCard.Card;
import waymark.cases.record.CaseCard.Step;
import waymark.cases.record.CaseSummary;
import waymark.cases.record.Route;
import waymark.directory.DateText;
import waymark.kernel.Actor;
import waymark.web.Tone;
import waymark.web.sql.RecordMapper;

/// Consent on the page of the case: what the person whom it is about said to the NRM, and what is to be asked
/// next.
@Component
class ConsentCard implements CaseSummary<ConsentCard.Row> {

    private static final int POSITION = 20;
    private static final String TALK = "TALK";
    private static final String CAPACITY = "CAPACITY";

    record Row(
            String layer,
            String decision,
            @Nullable LocalDate onDay,
            @Nullable LocalDate askOn,
            boolean open) {

        boolean is(String wanted) {
            return decision.equals(wanted);
        }

        boolean is(ConsentDecision wanted) {
            return is(wanted.name());
        }
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public String sql() {
        return """
            select 'TALK' as layer, occasion as decision, on_day, cast(null as date) as ask_on, false as open
              from (select occasion, on_day from cases.consent_talk
                     where case_id = :case and person_in_case = :person order by number desc limit 1) t
            union all
            select 'CAPACITY', coalesce(decision, outcome), assessed_on, next_on, false
              from (select outcome, decision, assessed_on, next_on from cases.capacity_assessment
                     where case_id = :case and person_in_case = :person order by number desc limit 1) a
            union all
            select c.layer, c.decision, c.on_day, c.ask_on, f.consent is not null and f.done_on is null
              from (select distinct on (layer, partner) id, layer, decision, on_day, ask_on
                      from cases.consent where case_id = :case and person_in_case = :person
                     order by layer, partner, number desc) c
              left join cases.consent_follow_up f on f.consent = c.id
            """;
    }

    @Override
    public RowMapper<Row> rows() {
        return RecordMapper.of(Row.class);
    }

    @Override
    public Optional<Card> card(Case it, Actor.Person reader, LocalDate today, List<Row> rows) {
        return Optional.of(card(it, rows, today));
    }

    private static Card card(Case it, List<Row> rows, LocalDate today) {
        var age = AgeGroup.of(it, it.main(), today);
        var lines = new ArrayList<String>();
        var nrm = one(rows, Layer.NRM.name());
        var talk = one(rows, TALK);
        var capacity = one(rows, CAPACITY);
        boolean lacks = capacity.filter(row -> !row.decision().equals("HAS")).isPresent();
        if (age.staying()) {
            lines.add(AgeGroup.eighteenOn(it.main())
                    .map(day -> "18 on %s: staying in the NRM is their own choice".formatted(DateText.day(day)))
                    .orElse(""));
        } else if (!age.asked()) {
            lines.add("A child is referred without being asked for consent");
        }
        if (lacks) {
            lines.add(
                    capacity.orElseThrow().is("LACKS")
                            ? "They cannot decide about the NRM; a decision in their best interests is still to be made"
                            : "Decided in their best interests: %s"
                                    .formatted(capacity.orElseThrow().is("REFER") ? "refer" : "do not refer"));
        }
        var given = rows.stream()
                .filter(row -> row.is(ConsentDecision.GIVEN) && !row.layer().equals(Layer.NRM.name()))
                .map(row -> Layer.valueOf(row.layer()))
                .distinct()
                .sorted()
                .map(Layer::words)
                .collect(Collectors.joining(", "));
        if (!given.isEmpty()) {
            lines.add("Yes to: " + given);
        }
        var refused = rows.stream()
                .filter(row -> (row.is(ConsentDecision.REFUSED) || row.is(ConsentDecision.WITHDRAWN))
                        && !row.layer().equals(Layer.NRM.name()))
                .map(row -> Layer.valueOf(row.layer()))
                .distinct()
                .sorted()
                .map(Layer::words)
                .collect(Collectors.joining(", "));
        if (!refused.isEmpty()) {
            lines.add("No to: " + refused);
        }
        if (rows.stream().anyMatch(Row::open)) {
            lines.add("Consent was withdrawn, and somebody is still to be told");
        }
        var state = state(age, nrm, talk, lacks);
        return new Card(
                "Consent",
                it.path() + "/consent",
                state,
                tone(age, nrm, lacks, talk),
                lines,
                it.mayWork() ? next(it, rows, age, nrm, talk, capacity) : null);
    }

    private static Optional<Row> one(List<Row> rows, String layer) {
        return rows.stream().filter(row -> row.layer().equals(layer)).findFirst();
    }

    private static String state(AgeGroup age, Optional<Row> nrm, Optional<Row> talk, boolean lacks) {
        if (!age.asked()) {
            return talk.isPresent() ? "Explained" : "Not explained yet";
        }
        if (lacks) {
            return "Cannot decide";
        }
        return "NRM: "
                + nrm.map(row -> ConsentDecision.valueOf(row.decision()))
                        .orElse(ConsentDecision.NOT_ASKED)
                        .word()
                        .toLowerCase(Locale.ROOT);
    }

    private static Tone tone(AgeGroup age, Optional<Row> nrm, boolean lacks, Optional<Row> talk) {
        if (!age.asked()) {
            return talk.isPresent() ? Tone.GREEN : Tone.ORANGE;
        }
        return lacks
                ? Tone.YELLOW
                : nrm.map(row -> ConsentDecision.valueOf(row.decision()))
                        .orElse(ConsentDecision.NOT_ASKED)
                        .tone();
    }

    private static @Nullable Step next(
            Case it, List<Row> rows, AgeGroup age, Optional<Row> nrm, Optional<Row> talk, Optional<Row> capacity) {
        var conversation = it.path() + "/consent/" + it.main().ref() + "/conversation";
        var withdrawn = rows.stream().filter(Row::open).findFirst();
        if (withdrawn.isPresent()) {
            return new Step(
                    "Decide what rested on the consent that was withdrawn",
                    it.path() + "/consent",
                    withdrawn.orElseThrow().onDay());
        }
        if (capacity.filter(row -> row.is("LACKS")).isPresent()) {
            return new Step(
                    "Record the decision in their best interests",
                    it.path() + "/consent/" + it.main().ref() + "/capacity",
                    capacity.orElseThrow().askOn());
        }
        if (capacity.filter(row -> !row.is("HAS")).isPresent()
                || it.route() == Route.OUTSIDE_NRM && nrm.isEmpty() && talk.isPresent()) {
            return null;
        }
        if (age.staying()) {
            return talk.filter(row -> row.is("EIGHTEEN")).isPresent()
                    ? null
                    : new Step(
                            "Ask whether they stay in the NRM",
                            conversation,
                            AgeGroup.eighteenOn(it.main()).orElse(null));
        }
        if (!age.asked()) {
            return talk.isPresent() ? null : new Step("Explain what happens to the child", conversation, null);
        }
        if (nrm.isEmpty() || nrm.orElseThrow().is(ConsentDecision.NOT_ASKED)) {
            return new Step("Explain the NRM and ask for consent", conversation, null);
        }
        return nrm.orElseThrow().is(ConsentDecision.UNDECIDED)
                ? new Step(
                        "Ask again about the NRM",
                        conversation,
                        nrm.orElseThrow().askOn())
                : null;
    }
}
