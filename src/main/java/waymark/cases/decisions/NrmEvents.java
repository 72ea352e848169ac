package waymark.cases.decisions;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.ChronologySource;
import waymark.cases.rules.NrmStep;

/// Every step in the National Referral Mechanism in the chronology, by the day of the step. What was recorded by
/// mistake says so.
@Component
class NrmEvents implements ChronologySource {

    private final CaseCipher cipher;

    NrmEvents(CaseCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.REFERRAL);
    }

    @Override
    public String sql() {
        return """
            select e.id, e.on_day, cast(null as time) as at_time, e.at as recorded_at, e.actor_name as by_name,
                   array[e.step, cast(e.taken_back as text), cast(p.person_in_case as text)] as facts, e.sealed
              from cases.nrm_event e
              join cases.nrm_process p on p.id = e.process
             where e.case_id = :case
            """;
    }

    @Override
    public Event event(Case it, Row row) {
        var sealed = row.sealed();
        return row.says(
                Kind.REFERRAL,
                headline(row.fact(0)),
                it.path() + "/nrm",
                Stream.of(
                        it.others().isEmpty() ? "" : name(it, row.fact(2)),
                        row.fact(1).equals("true") ? "Recorded by mistake, and taken back" : "",
                        sealed == null ? "" : cipher.open(it.id(), NrmProcesses.words(row.id()), sealed)));
    }

    private static String headline(String step) {
        return step.equals(NrmStepLine.TAKEN_BACK)
                ? "NRM: a step that was recorded by mistake was taken back"
                : "NRM: " + NrmStep.valueOf(step).words();
    }

    private static String name(Case it, String place) {
        return it.people().stream()
                .filter(person -> person.id().toString().equals(place))
                .map(person -> person.details().name())
                .collect(Collectors.joining());
    }
}
