package waymark.campaigns.open;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.web.sql.RecordMapper;

/// What a visitor reads of toolkits, and the mark that a file was taken.
@Repository
@Transactional(readOnly = true)
class PublishedToolkits {

    /// A toolkit as anybody reads it.
    ///
    /// @param state `published`, `replaced` or `withdrawn`
    /// @param newSlug address of the toolkit that took its place; empty where there is none
    record Kit(
            String ref,
            String slug,
            String title,
            String summary,
            String state,
            @Nullable LocalDate endedOn,
            String endedBecause,
            String newSlug,
            String newTitle) {

        boolean current() {
            return state.equals("published");
        }
    }

    /// A file that anybody may take.
    ///
    /// @param number of its version, from 1
    record File(
            UUID id,
            String item,
            String language,
            int number,
            String fileName,
            String format,
            int bytes,
            LocalDate addedOn) {}

    /// A version of a file and the newest one of the same file in the same language.
    ///
    /// @param why the newest took its place; empty where it is the newest itself
    record Version(
            UUID id,
            String item,
            String language,
            String fileName,
            int bytes,
            UUID newest,
            String why,
            LocalDate since) {

        boolean superseded() {
            return !id.equals(newest);
        }
    }

    private static final String KITS = """
            select t.ref, t.slug, t.title, t.summary, t.state, t.ended_on, t.ended_because,
                   coalesce(n.slug, '') as new_slug, coalesce(n.title, '') as new_title
              from campaigns.toolkit t
              left join campaigns.toolkit n on n.ref = t.replaced_by
            """;

    private final JdbcClient db;

    PublishedToolkits(JdbcClient db) {
        this.db = db;
    }

    /// Those that may be used, by their name.
    List<Kit> current(Actor visitor) {
        return db.sql(KITS + " where t.state = 'published' order by t.title, t.ref")
                .query(RecordMapper.of(Kit.class))
                .list();
    }

    Optional<Kit> find(Actor visitor, String slug) {
        return db.sql(KITS + " where t.slug = :slug and t.state <> 'draft'")
                .param("slug", slug)
                .query(RecordMapper.of(Kit.class))
                .optional();
    }

    /// The newest version of each of its files.
    List<File> files(Actor visitor, Kit kit) {
        return db.sql("""
                select n.id, n.item, n.language, n.number, n.file_name, n.format, n.bytes, n.added_on
                  from (select distinct on (f.item, f.language) f.id, f.item, f.language, f.number, f.file_name, f.format,
                               f.bytes, f.added_on
                          from campaigns.toolkit_file f where f.toolkit = :ref
                         order by f.item, f.language, f.number desc) n
                 order by n.item, n.language <> 'en', n.language
                """)
                .param("ref", kit.ref())
                .query(RecordMapper.of(File.class))
                .list();
    }

    Optional<Version> version(Actor visitor, Kit kit, UUID id) {
        return db.sql("""
                select f.id, f.item, f.language, f.file_name, f.bytes, n.id as newest, n.why, n.added_on as since
                  from campaigns.toolkit_file f
                  join lateral (select x.id, x.why, x.added_on from campaigns.toolkit_file x
                                 where x.toolkit = f.toolkit and x.item = f.item and x.language = f.language
                                 order by x.number desc limit 1) n on true
                 where f.toolkit = :ref and f.id = :id
                """)
                .param("ref", kit.ref())
                .param("id", id)
                .query(RecordMapper.of(Version.class))
                .optional();
    }

    byte[] content(Actor visitor, UUID id) {
        return db.sql("select content from campaigns.toolkit_file where id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    /// Marks that a file was taken: the day, and nothing of who took it.
    @Transactional
    void mark(Actor visitor, UUID file, LocalDate day) {
        db.sql("insert into campaigns.download_mark (file, day) values (:file, :day)")
                .param("file", file)
                .param("day", day)
                .update();
    }
}
