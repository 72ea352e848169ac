package waymark.intelligence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import waymark.directory.RefGenerator;
import waymark.intelligence.entities.Attribute;
import waymark.intelligence.entities.Confidence;
import waymark.intelligence.entities.Entities;
import waymark.intelligence.entities.Entity;
import waymark.intelligence.entities.EntityKind;
import waymark.intelligence.entities.LinkKind;
import waymark.intelligence.entities.NewFact;
import waymark.intelligence.entities.NewLink;
import waymark.intelligence.matching.JudgementAnswer;
import waymark.intelligence.matching.Judgements;
import waymark.intelligence.reports.IntelligenceReports;
import waymark.intelligence.reports.ReportItem;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;

/// The network of the demonstration: reports of two units, and what they speak of, out of
/// `world/intelligence-network.json`. All of it is invented.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
public class DemonstrationNetwork {

    private static final SecureRandom RANDOM = new SecureRandom();

    private record World(List<Told> reports, List<List<String>> same, List<List<String>> notSame) {}

    private record Told(
            String about,
            String handling,
            String unit,
            @Nullable String openTo,
            String area,
            int daysAgo,
            List<String> items,
            List<Spoken> things,
            List<Linked> links) {}

    private record Spoken(String key, String kind, int item, Map<String, String> facts) {}

    private record Linked(
            int item,
            String from,
            String kind,
            String to,
            @Nullable Integer start,
            @Nullable Integer end,
            String sure) {}

    private final JdbcClient db;
    private final IntelligenceReports reports;
    private final Entities entities;
    private final Judgements judgements;
    private final World world;
    private final Map<String, Ref> made = new HashMap<>();

    DemonstrationNetwork(
            JdbcClient db, IntelligenceReports reports, Entities entities, Judgements judgements, JsonMapper json) {
        this.db = db;
        this.reports = reports;
        this.entities = entities;
        this.judgements = judgements;
        try (var file = new ClassPathResource("world/intelligence-network.json").getInputStream()) {
            this.world = json.readerFor(World.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(file);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    /// The reports of an officer's unit, with what they speak of. Called within one transaction, as that officer.
    public void tell(Actor.Person officer, LocalDate today) {
        purpose(officer);
        world.reports().stream()
                .filter(one -> one.unit().equals(officer.organisation()))
                .forEach(one -> tell(officer, one, today));
        end(officer);
    }

    /// What an officer judged. Called after all reports were told.
    public void judge(Actor.Person officer) {
        purpose(officer);
        world.same().forEach(pair -> judge(officer, pair, JudgementAnswer.SAME));
        world.notSame().forEach(pair -> judge(officer, pair, JudgementAnswer.NOT_SAME));
        end(officer);
    }

    private void purpose(Actor.Person officer) {
        db.sql("""
                insert into intelligence.stated_purpose (id, person, purpose, reason, from_at, until_at)
                values (gen_random_uuid(), :person, 'ASSESS', 'The demonstration', now() - interval '1 minute', now() + interval '1 minute')
                """).param("person", officer.id()).update();
    }

    private void end(Actor.Person officer) {
        db.sql("update intelligence.stated_purpose set until_at = now() where person = :person and until_at > now()")
                .param("person", officer.id())
                .update();
    }

    private void tell(Actor.Person officer, Told told, LocalDate today) {
        var ref = RefGenerator.next("IR", RANDOM);
        var id = UUID.randomUUID();
        var day = today.minusDays(told.daysAgo());
        db.sql("""
                insert into intelligence.report (id, ref, unit, about, area, handling, marking, regime, priority, seen_from, seen_to,
                                                 state, graded_on, sanitised_on, review_group, review_on)
                values (:id, :ref, :unit, :about, :area, :handling, 'OFFICIAL_SENSITIVE', 'LAW_ENFORCEMENT', 'MEDIUM', :day, :day,
                        'CURRENT', :day, :day, 4, :review)
                """)
                .param("id", id)
                .param("ref", ref.value())
                .param("unit", told.unit())
                .param("about", told.about() + " (fictional)")
                .param("area", told.area())
                .param("handling", told.handling())
                .param("day", day)
                .param("review", day.plusYears(6))
                .update();
        for (int position = 1; position <= told.items().size(); position++) {
            db.sql("""
                    insert into intelligence.report_item (id, report, position, text, source_evaluation, information_assessment)
                    values (gen_random_uuid(), :report, :position, :text, :source, :information)
                    """)
                    .param("report", id)
                    .param("position", position)
                    .param("text", told.items().get(position - 1))
                    .param("source", position == 1 ? "1" : "2")
                    .param("information", position == 1 ? "A" : "C")
                    .update();
        }
        if (told.openTo() != null) {
            condition(officer, id, told.unit(), told.openTo());
        }
        mark(officer, ref, told, today);
    }

    /// Another unit reads it to find and protect people, and may link from it, but takes nothing out.
    private void condition(Actor.Person officer, UUID report, String unit, String other) {
        db.sql("""
                insert into intelligence.handling_condition (id, report, unit, organisation, purposes, may_export, may_link, instruction,
                                                             from_at, until_at, set_by, set_by_name)
                values (gen_random_uuid(), :report, :unit, :organisation, '{SAFEGUARD}', false, true,
                        'Ask us before anybody is visited (fictional)', now(), now() + interval '180 days', :by, :byName)
                """)
                .param("report", report)
                .param("unit", unit)
                .param("organisation", other)
                .param("by", officer.id())
                .param("byName", officer.name())
                .update();
    }

    private void mark(Actor.Person officer, Ref ref, Told told, LocalDate today) {
        var report = reports.find(ref).orElseThrow(() -> new InvariantViolation("a report of the demonstration"));
        var items = reports.items(report.id());
        for (var thing : told.things()) {
            var known = made.get(thing.key());
            var facts = thing.facts().entrySet().stream()
                    .map(fact -> fact(fact.getKey(), fact.getValue()))
                    .toList();
            made.put(
                    thing.key(),
                    entities.mark(
                            officer,
                            known == null ? null : entities.get(known),
                            EntityKind.valueOf(thing.kind()),
                            report,
                            item(items, thing.item()),
                            facts));
        }
        for (var link : told.links()) {
            entities.link(
                    officer,
                    report,
                    item(items, link.item()),
                    new NewLink(
                            LinkKind.valueOf(link.kind()),
                            thing(link.from()),
                            thing(link.to()),
                            day(today, link.start()),
                            day(today, link.end()),
                            Confidence.valueOf(link.sure())));
        }
    }

    private static @Nullable LocalDate day(LocalDate today, @Nullable Integer ago) {
        return ago == null ? null : today.minusDays(ago);
    }

    private static ReportItem item(List<ReportItem> items, int position) {
        return items.get(position - 1);
    }

    private Entity thing(String key) {
        var ref = made.get(key);
        if (ref == null) {
            throw new InvariantViolation("nothing in the demonstration has the key " + key);
        }
        return entities.get(ref);
    }

    private static NewFact fact(String code, String value) {
        var attribute = Attribute.of(code).orElseThrow(() -> new InvariantViolation("no attribute " + code));
        attribute.wrong(value).ifPresent(why -> {
            throw new InvariantViolation(code + ": " + why);
        });
        return new NewFact(attribute, attribute.tidy(value), null, null, Confidence.HIGH);
    }

    private void judge(Actor.Person officer, List<String> pair, JudgementAnswer answer) {
        var one = thing(pair.getFirst());
        var other = thing(pair.get(1));
        judgements.judge(
                officer,
                new Judgements.Wanted(
                        one.id(),
                        other.id(),
                        answer,
                        pair.get(2) + " (fictional)",
                        false,
                        one.ref() + " " + other.ref()));
    }
}
