package waymark.cases.consent;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.ChronologySource;

/// Every conversation about consent in the chronology, with what the person answered and said.
@Component
class ConsentEvents implements ChronologySource {

    private final CaseCipher cipher;

    ConsentEvents(CaseCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.CONSENT);
    }

    @Override
    public String sql() {
        return """
            select t.id, t.on_day, cast(null as time) as at_time, t.at as recorded_at, t.recorded_by_name as by_name,
                   array[t.occasion, cast(t.person_in_case as text)]
                     || array(select concat_ws('|', c.layer, c.decision, coalesce(o.name, c.partner, ''))
                                from cases.consent c left join directory_open.organisation o on o.code = c.partner
                               where c.talk = t.id order by c.layer, c.partner) as facts,
                   t.sealed
              from cases.consent_talk t where t.case_id = :case
            """;
    }

    @Override
    public Event event(Case it, Row row) {
        var details = cipher.openRecord(it.id(), Consents.place(row.id()), row.written(), TalkDetails.class);
        var answers = row.facts().stream().skip(2).map(ConsentEvents::answer).collect(Collectors.joining("; "));
        return row.says(
                Kind.CONSENT,
                Occasion.valueOf(row.fact(0)).word(),
                it.path() + "/consent",
                Stream.of(
                        name(it, row.fact(1)),
                        answers,
                        Event.labelled("In their words", details.words()),
                        Event.labelled("Why", details.reason()),
                        Event.labelled("Explained by", details.explainedBy())));
    }

    /// The name, where the case has more than one person.
    private static String name(Case it, String place) {
        return it.others().isEmpty()
                ? ""
                : it.people().stream()
                        .filter(person -> person.id().toString().equals(place))
                        .map(person -> person.details().name())
                        .collect(Collectors.joining());
    }

    /// An answer: to which layer, what, and about which organisation where it is about one.
    private static String answer(String fact) {
        var parts = fact.split("\\|", 3);
        var about = parts[2].isEmpty() ? Layer.valueOf(parts[0]).word() : parts[2];
        return "%s: %s"
                .formatted(about, ConsentDecision.valueOf(parts[1]).word().toLowerCase(Locale.ROOT));
    }
}
