package waymark.access.worklink;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.accounts.Token;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.web.security.Sealing;

/// The links that were sent, found by the SHA-256 of their token.
@Repository
@Transactional(readOnly = true)
public class WorkLinks {

    private final JdbcClient db;
    private final Clock clock;
    private final Sealing sealing;

    WorkLinks(JdbcClient db, Clock clock, Sealing sealing) {
        this.db = db;
        this.clock = clock;
        this.sealing = sealing;
    }

    /// Makes the address's one link; an earlier one is over.
    @Transactional
    public void issue(String token, WorkAddress address, WorkLinkRequest request) {
        var now = clock.instant();
        db.sql("""
                update access.work_link set replaced_at = :now
                 where email = :email and used_at is null and replaced_at is null
                """)
                .param("now", Timestamp.from(now))
                .param("email", address.text())
                .update();
        db.sql("""
                insert into access.work_link (token_hash, email, number_tag, to_path, expires_at)
                values (:hash, :email, :number, :to, :expires)
                """)
                .param("hash", Token.hash(token))
                .param("email", address.text())
                .param("number", sealing.tag(text(token, request.number())))
                .param("to", request.to())
                .param("expires", Timestamp.from(now.plus(WorkLink.LASTS)))
                .update();
    }

    /// The link while it is good.
    public Optional<WorkLink> live(String token) {
        return db.sql("""
                select email, number_tag, to_path, expires_at, tries, coalesce(used_at, replaced_at) as over
                  from access.work_link
                 where token_hash = :hash
                """)
                .param("hash", Token.hash(token))
                .query((row, number) -> read(row))
                .optional()
                .filter(link -> link.live(clock.instant()));
    }

    private static WorkLink read(ResultSet row) throws SQLException {
        var over = row.getTimestamp("over");
        return new WorkLink(
                WorkAddress.of(row.getString("email"))
                        .orElseThrow(() -> new InvariantViolation("a link to no address")),
                row.getString("to_path"),
                row.getBytes("number_tag"),
                row.getTimestamp("expires_at").toInstant(),
                row.getInt("tries"),
                over == null ? null : over.toInstant());
    }

    /// True where the number is the link's; no try is counted, and nothing is read.
    public boolean fits(String token, WorkLink link, String number) {
        return sealing.fits(text(token, number), link.number());
    }

    /// True where the number is the one that the person who asked was shown. The attempt is counted
    /// before it is compared, so that parallel requests get no more than five.
    @Transactional
    public boolean proves(String token, String number) {
        int counted = db.sql("""
                update access.work_link set tries = tries + 1
                 where token_hash = :hash and used_at is null and replaced_at is null and expires_at > :now
                   and tries < :most
                """)
                .param("hash", Token.hash(token))
                .param("now", Timestamp.from(clock.instant()))
                .param("most", WorkLink.TRIES)
                .update();
        return counted == 1
                && db.sql("select number_tag from access.work_link where token_hash = :hash")
                        .param("hash", Token.hash(token))
                        .query(byte[].class)
                        .optional()
                        .filter(kept -> sealing.fits(text(token, number), kept))
                        .isPresent();
    }

    /// Uses the link up. False for all but the first of parallel requests.
    @Transactional
    public boolean use(String token) {
        return db.sql("""
                update access.work_link set used_at = :now
                 where token_hash = :hash and used_at is null and replaced_at is null and expires_at > :now
                """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("hash", Token.hash(token))
                        .update()
                == 1;
    }

    @Transactional
    public void sweep(Actor clockwork) {
        db.sql("delete from access.work_link where expires_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(Duration.ofDays(1))))
                .update();
    }

    /// What the tag of a link's number is over.
    private static String text(String token, String number) {
        return "work link:" + HexFormat.of().formatHex(Token.hash(token)) + ":" + number;
    }
}
