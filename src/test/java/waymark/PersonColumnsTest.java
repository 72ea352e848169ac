package waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Nobody adds a column that names a person without deciding what becomes of it when they leave.
@WaymarkTest
class PersonColumnsTest {

    @Test
    void every_column_that_names_a_person_is_a_duty_that_is_handed_over_or_history() {
        var decided = new ArrayList<>(LiveDuties.LIVE.keySet());
        decided.addAll(LiveDuties.HISTORY.keySet());
        assertThat(columns())
                .as("Decide in LiveDuties: is it still to be done once its person has left (then hand it over in a"
                        + " OffboardingProvider of the module), or history?")
                .containsExactlyInAnyOrderElementsOf(decided);
    }

    /// Every uuid that is no key of its own row and points at no other kind of thing, and every text that is
    /// called like a name of somebody.
    private static List<String> columns() {
        return TestDatabase.owner().sql("""
                        select n.nspname || '.' || c.relname || '.' || a.attname
                          from pg_class c
                          join pg_namespace n on n.oid = c.relnamespace
                          join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                         where c.relkind in ('r', 'p') and n.nspname not like 'pg\\_%'
                           and n.nspname not in ('information_schema', 'public', 'waymark_migrations')
                           and (a.atttypid in ('uuid'::regtype, 'uuid[]'::regtype)
                                  and a.attname not in ('id', 'once')
                                  and not exists (
                                        select from pg_constraint k
                                         where k.conrelid = c.oid and k.contype = 'f' and k.conkey = array[a.attnum]
                                           and k.confrelid not in ('directory.person'::regclass, 'access.account'::regclass))
                                or a.atttypid = 'text'::regtype
                                  and a.attname ~ '(_by|^by_name|actor_name|_by_name|person_name|sender_name|holder_name)$'
                                  and a.attname not in ('answered_by'))
                         order by 1
                        """).query(String.class).list();
    }
}
