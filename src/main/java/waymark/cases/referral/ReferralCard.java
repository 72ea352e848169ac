package waymark.cases.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import waymark.cases.decisions.NrmProcesses;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCard.Card;
import waymark.cases.record.CaseCard.Step;
import waymark.cases.record.CaseSummary;
import waymark.cases.record.Route;
import waymark.directory.DateText;
import waymark.kernel.Actor;
import waymark.web.Tone;
import waymark.web.sql.RecordMapper;

/// How far the referrals of a case have come.
@Component
class ReferralCard implements CaseSummary<ReferralCard.Line> {

    private static final int POSITION = 40;

    /// @param complete how many sections need nothing more
    record Line(
            UUID personInCase,
            Route route,
            String state,
            @Nullable LocalDate submittedOn,
            @Nullable LocalDate homeOfficeDraftOn,
            int complete) {}

    private final NrmProcesses nrm;

    ReferralCard(NrmProcesses nrm) {
        this.nrm = nrm;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public String sql() {
        return """
                select r.person_in_case, r.route, r.state, r.submitted_on, r.home_office_draft_on,
                       (select count(*)::int from cases.referral_section s
                         where s.person_in_case = r.person_in_case and s.state = 'complete') as complete
                  from cases.referral r where r.case_id = :case
                """;
    }

    @Override
    public RowMapper<Line> rows() {
        return RecordMapper.of(Line.class);
    }

    @Override
    public Optional<Card> card(Case it, Actor.Person reader, LocalDate today, List<Line> lines) {
        if (lines.isEmpty() && (it.route() == Route.OUTSIDE_NRM || it.route() == Route.ADULT_DECLINES)) {
            return Optional.empty();
        }
        var main = lines.stream()
                .filter(line -> line.personInCase().equals(it.main().id()))
                .findFirst();
        var href = it.path() + "/referral";
        return Optional.of(main.map(line -> started(it, line, lines, href)).orElseGet(() -> notStarted(it, href)));
    }

    private Card notStarted(Case it, String href) {
        if (nrm.of(it).stream()
                .anyMatch(one -> one.process().personInCase().equals(it.main().id()))) {
            return new Card(
                    "Referral to the NRM",
                    href,
                    "Sent elsewhere",
                    Tone.GREEN,
                    List.of("The person is in the NRM; the referral was not prepared in this case"),
                    null);
        }
        boolean refers = ReferralAnswers.refers(it.route());
        return new Card(
                "Referral to the NRM",
                href,
                "Not started",
                Tone.BLUE,
                refers ? List.of() : List.of("It can be prepared; it is made once the person has agreed"),
                refers && it.mayWork() ? new Step("Prepare the referral", href, null) : null);
    }

    private static Card started(Case it, Line main, List<Line> all, String href) {
        var lines = new ArrayList<String>();
        long others = all.size() - 1L;
        if (others > 0) {
            lines.add(others == 1 ? "One other person has a referral" : others + " other people have referrals");
        }
        var sent = main.submittedOn();
        if (sent != null) {
            lines.addFirst("Sent on " + DateText.day(sent));
            return new Card("Referral to the NRM", href, "Sent", Tone.GREEN, lines, null);
        }
        if (main.route() != it.route()) {
            return new Card(
                    "Referral to the NRM",
                    href,
                    "Route has changed",
                    Tone.YELLOW,
                    lines,
                    it.mayWork() ? new Step("Take the referral to the new route", href, null) : null);
        }
        lines.addFirst(main.complete() == 1 ? "1 section is complete" : main.complete() + " sections are complete");
        return new Card(
                "Referral to the NRM",
                href,
                "In progress",
                Tone.TEAL,
                lines,
                it.mayWork() && ReferralAnswers.refers(main.route())
                        ? new Step("Finish and send the referral", href, until(main))
                        : null);
    }

    /// The Home Office deletes its draft then.
    private static @Nullable LocalDate until(Line main) {
        var on = main.homeOfficeDraftOn();
        return on == null ? null : on.plusDays(Referral.Draft.HOME_OFFICE_DAYS);
    }
}
