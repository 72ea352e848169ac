package waymark.support.plancopy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCard.Card;
import waymark.cases.record.CaseCard.Step;
import waymark.cases.record.CaseSummary;
import waymark.directory.DateText;
import waymark.kernel.Actor;
import waymark.web.Tone;
import waymark.web.sql.RecordMapper;

/// Whether the person has their plan, what they said to it, and whether it has changed since.
@Component
class PlanCopyCard implements CaseSummary<PlanCopyCard.Row> {

    private static final int POSITION = 31;

    /// @param givenOn when the newest copy was given; null where none was
    /// @param planVersion of the plan that it was made from
    /// @param plan version of the plan now
    record Row(
            boolean draft, @Nullable LocalDate givenOn, int planVersion, int plan, int agreed, int other, int unseen) {}

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public String sql() {
        return """
            with given as (
              select id, given_on, plan_version from support.plan_copy
               where case_id = :case and state = 'given' order by number desc limit 1),
            said as (
              select distinct on (a.part) a.part, a.answer
                from support.copy_answer a
                join support.copy_response r on r.id = a.response
                join given g on g.id = r.copy
               order by a.part, r.position desc)
            select exists (select from support.plan_copy where case_id = :case and state = 'draft') as draft,
                   (select given_on from given) as given_on,
                   coalesce((select plan_version from given), 0) as plan_version,
                   coalesce((select version from support.plan where case_id = :case), 0) as plan,
                   (select count(*) from said where answer = 'AGREE') as agreed,
                   (select count(*) from said where answer <> 'AGREE') as other,
                   (select count(*) from support.copy_response where case_id = :case and seen_on is null) as unseen
            """;
    }

    @Override
    public RowMapper<Row> rows() {
        return RecordMapper.of(Row.class);
    }

    @Override
    public Optional<Card> card(Case it, Actor.Person reader, LocalDate today, List<Row> rows) {
        return card(it, rows.getFirst());
    }

    private static Optional<Card> card(Case it, Row row) {
        var given = Optional.ofNullable(row.givenOn());
        boolean draft = row.draft();
        int plan = row.plan();
        int unseen = row.unseen();
        int agreed = row.agreed();
        int other = row.other();
        boolean changed = given.isPresent() && plan != row.planVersion();
        if (given.isEmpty() && !draft && plan == 0) {
            return Optional.empty();
        }
        var path = it.path() + "/plan-copy";
        var lines = new ArrayList<String>();
        given.ifPresent(day -> lines.add("Given on " + DateText.day(day)));
        if (agreed + other > 0) {
            lines.add("Agreed to %d %s, %d to talk about".formatted(agreed, agreed == 1 ? "part" : "parts", other));
        }
        if (changed) {
            lines.add("The plan has changed since");
        }
        return Optional.of(new Card(
                "The person’s copy",
                path,
                state(given.isPresent(), draft, changed, unseen, agreed, other),
                given.isEmpty() || changed || unseen > 0 || other > 0
                        ? Tone.YELLOW
                        : agreed > 0 ? Tone.GREEN : Tone.BLUE,
                lines,
                it.mayWork() ? next(path, given.isPresent(), draft, changed, unseen) : null));
    }

    private static String state(boolean given, boolean draft, boolean changed, int unseen, int agreed, int other) {
        if (unseen > 0) {
            return "New answer";
        }
        if (!given) {
            return draft ? "Written, not given" : "Not given yet";
        }
        if (changed) {
            return agreed > 0 ? "Changed since they agreed" : "Changed since it was given";
        }
        return other > 0 ? "Not agreed to all" : agreed > 0 ? "Agreed" : "Given";
    }

    private static @Nullable Step next(String path, boolean given, boolean draft, boolean changed, int unseen) {
        if (unseen > 0) {
            return new Step("Read what the person said to their plan", path, null);
        }
        if (draft) {
            return new Step("Give the person their copy of the plan", path, null);
        }
        return given && !changed
                ? null
                : new Step(
                        given ? "Give the person the plan as it is now" : "Write the person’s copy of the plan",
                        path + "/edit",
                        null);
    }
}
