package waymark.conferences.research;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.TestDatabase;
import waymark.conferences.ConferenceFixtures;
import waymark.conferences.items.Items;
import waymark.conferences.research.ResearchEntry.Draft;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Permission;
import waymark.kernel.Ref;

/// Research of an agency on an item that is listed.
@Component
public class ResearchFixtures {

    private final ConferenceFixtures conferences;
    private final ResearchReturns returns;
    private final Items items;
    private final TransactionTemplate transaction;
    private final JdbcClient owner = TestDatabase.owner();

    ResearchFixtures(
            ConferenceFixtures conferences, ResearchReturns returns, Items items, TransactionTemplate transaction) {
        this.conferences = conferences;
        this.returns = returns;
        this.items = items;
        this.transaction = transaction;
    }

    /// The address of the research on a listed item that this agency is round the table for.
    public String listed(String agency) {
        var table = conferences.table(agency);
        return path(conferences.listed(
                table, conferences.caseworker("HUMBERCARE"), conferences.meeting(table, 10), agency));
    }

    /// The same of an item whose forum the person is named for.
    public String run(Actor.Person person) {
        var table = conferences.table("HUMBERSIDE_POLICE");
        owner.sql("""
                insert into conferences.forum_staff (id, forum, person, person_name, duty, from_day)
                values (gen_random_uuid(), :forum, :person, :name, 'coordinator', current_date)
                """)
                .param("forum", table.forum().code())
                .param("person", person.id())
                .param("name", person.name())
                .update();
        return path(conferences.listed(
                table, conferences.caseworker("HUMBERCARE"), conferences.meeting(table, 10), "HUMBERSIDE_POLICE"));
    }

    /// The address of an entry that an agency released before it was kept away.
    ///
    /// @param person who is named for the forum; null for nobody else
    public String left(Actor.@Nullable Person person) {
        var table = conferences.table("HUMBERSIDE_POLICE");
        if (person != null && person.may(Permission.RUN_CONFERENCES)) {
            conferences.named(table, person);
        }
        var ref = conferences.listed(
                table, conferences.caseworker("HUMBERCARE"), conferences.meeting(table, 10), "HUMBERSIDE_POLICE");
        var id = written(conferences.member("HUMBERSIDE_POLICE"), ref, true);
        conferences.exclude(table, ref, "HUMBERSIDE_POLICE");
        return path(ref) + "/returns/" + id;
    }

    private static String path(Ref ref) {
        return "/conferences/items/%s/research".formatted(ref);
    }

    /// The address of an entry that the person’s agency wrote.
    public String entry(Actor.Person person, boolean released) {
        var path = listed(person.organisation());
        var ref = new Ref(path.split("/")[3]);
        return path + "/entries/" + written(conferences.member(person.organisation()), ref, released);
    }

    private UUID written(Actor.Person writer, Ref ref, boolean released) {
        return CurrentActor.as(
                writer,
                () -> transaction.execute(_ -> {
                    var item = items.find(ref).orElseThrow();
                    returns.add(
                            writer,
                            item,
                            1,
                            new Draft(EntryKind.FACT, LocalDate.of(2026, 1, 5), "Seen there", "A patrol", false, ""));
                    var entry = returns.entries(item, writer.organisation()).getFirst();
                    if (released) {
                        returns.release(writer, item, entry, entry.version());
                    }
                    return entry.id();
                }));
    }

    /// The address of an entry that is not there.
    public static String absent(String end) {
        return "/conferences/items/CI-9999999/research/entries/" + new UUID(0, 7) + end;
    }
}
