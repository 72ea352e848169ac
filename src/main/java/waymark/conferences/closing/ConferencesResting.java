package waymark.conferences.closing;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.consent.sharing.Recipient;
import waymark.cases.consent.sharing.RestsOnConsent;
import waymark.cases.consent.sharing.SharingAct;
import waymark.cases.consent.sharing.SharingConsent;
import waymark.cases.consent.sharing.Withdrawn;
import waymark.cases.record.Case;
import waymark.kernel.Actor;

/// Agencies round the table for the person, by consent that was withdrawn. Whoever works on the case sees those of
/// items that they may open; who runs the forum withdraws an agency.
@Component
class ConferencesResting implements RestsOnConsent {

    private static final int POSITION = 30;

    private record Round(String ref, String forum, String organisation) {}

    private final JdbcClient db;
    private final SharingConsent consent;

    ConferencesResting(JdbcClient db, SharingConsent consent) {
        this.db = db;
        this.consent = consent;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> resting(Case it, Withdrawn withdrawn, Actor.Person reader, LocalDate today) {
        return db
                .sql("""
                select i.ref, f.name as forum, v.organisation
                  from conferences.item i
                  join conferences.forum f on f.code = i.forum
                  join conferences.invitation v on v.item = i.id and v.withdrawn_at is null
                 where i.case_id = :case and i.state <> 'CLOSED'
                 order by i.referred_at desc, v.organisation
                """)
                .param("case", it.id())
                .query((row, _) ->
                        new Round(row.getString("ref"), row.getString("forum"), row.getString("organisation")))
                .list()
                .stream()
                .map(round -> item(consent.recipient(reader, it, round.organisation()), round))
                .filter(item -> consent.rests(it, withdrawn, item.to()))
                .toList();
    }

    private static Item item(Recipient to, Round round) {
        return new Item(
                "%s %s".formatted(round.ref(), round.organisation()),
                SharingAct.CONFERENCE_AGENCY,
                "%s, %s: %s is round the table".formatted(round.ref(), round.forum(), to.name()),
                to,
                "/conferences/items/%s".formatted(round.ref()),
                "Ask who runs the forum to withdraw them");
    }
}
