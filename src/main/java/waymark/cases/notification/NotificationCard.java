package waymark.cases.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import waymark.cases.notification.DutyToNotify.Effect;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCard.Card;
import waymark.cases.record.CaseCard.Step;
import waymark.cases.record.CaseSummary;
import waymark.cases.record.Route;
import waymark.kernel.Actor;
import waymark.web.Dates;
import waymark.web.Tone;
import waymark.web.sql.RecordMapper;

/// What the page of a case says of the duty to notify.
@Component
class NotificationCard implements CaseSummary<NotificationCard.Row> {

    private static final int POSITION = 40;
    private static final String TITLE = "Duty to notify";

    /// @param state null where none was begun
    record Row(
            @Nullable String state,
            @Nullable LocalDate sentOn,
            @Nullable LocalDate consentedOn,
            String effect) {

        boolean notifies() {
            return effect.equals(Effect.BOUND.name()) || effect.equals(Effect.VOLUNTARY.name());
        }
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public String sql() {
        return """
                select n.state, n.sent_on, n.consented_on, coalesce(b.effect, 'NOT_BOUND') as effect
                  from (select 1) as always
                  left join cases.notification n on n.case_id = :case
                  left join cases.notification_body(:today) b on b.organisation = :organisation
                """;
    }

    @Override
    public RowMapper<Row> rows() {
        return RecordMapper.of(Row.class);
    }

    @Override
    public Optional<Card> card(Case it, Actor.Person reader, LocalDate today, List<Row> rows) {
        if (it.child(today)) {
            return Optional.empty();
        }
        var row = rows.getFirst();
        if (row.state() == null) {
            return NotificationController.fits(it) ? Optional.of(none(it, row)) : Optional.empty();
        }
        return Optional.of(
                switch (row.state()) {
                    case "draft" ->
                        card(
                                it,
                                "Being written",
                                Tone.BLUE,
                                List.of("Nothing leaves before it was screened"),
                                "Finish the notification to the Home Office");
                    case "cleared" ->
                        card(
                                it,
                                "Ready to send",
                                Tone.ORANGE,
                                List.of("Screened. A person types it into the service of the Home Office"),
                                "Send the notification and record it");
                    default -> sent(it, row);
                });
    }

    private static Card none(Case it, Row row) {
        if (it.route() != Route.ADULT_DECLINES) {
            return card(
                    it,
                    "Perhaps needed",
                    Tone.GREY,
                    List.of("Needed where there is no referral and there are reasonable grounds"),
                    null);
        }
        return row.notifies()
                ? card(
                        it,
                        "To be sent",
                        Tone.ORANGE,
                        List.of("The Home Office is told, without saying who the person is"),
                        "Notify the Home Office without saying who the person is")
                : card(
                        it,
                        row.effect().equals(Effect.DEPENDS.name()) ? "Not known" : "Not bound",
                        Tone.GREY,
                        List.of(it.organisationName() + " is not known to be bound by law. It may pass the concern on"),
                        null);
    }

    private static Card sent(Case it, Row row) {
        var on = row.sentOn() == null ? "" : Dates.day(row.sentOn(), Locale.UK);
        return row.consentedOn() == null
                ? card(it, "Sent", Tone.GREEN, List.of("Sent on " + on), null)
                : card(
                        it,
                        "Sent, then agreed",
                        Tone.GREEN,
                        List.of("Sent on " + on, "Agreed to a referral on " + Dates.day(row.consentedOn(), Locale.UK)),
                        null);
    }

    private static Card card(Case it, String state, Tone tone, List<String> lines, @Nullable String next) {
        var href = it.path() + "/notification";
        return new Card(
                TITLE, href, state, tone, lines, next == null || !it.mayWork() ? null : new Step(next, href, null));
    }
}
