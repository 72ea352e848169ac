package waymark.cases.members;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import waymark.cases.consent.sharing.Recipient;
import waymark.cases.consent.sharing.RestsOnConsent;
import waymark.cases.consent.sharing.SharingAct;
import waymark.cases.consent.sharing.SharingConsent;
import waymark.cases.consent.sharing.Withdrawn;
import waymark.cases.record.Case;
import waymark.kernel.Actor;

/// Members of the case who know of the person by consent that was withdrawn.
@Component
class MembersResting implements RestsOnConsent {

    private static final int POSITION = 10;

    private final Memberships memberships;
    private final SharingConsent consent;

    MembersResting(Memberships memberships, SharingConsent consent) {
        this.memberships = memberships;
        this.consent = consent;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public List<Item> resting(Case it, Withdrawn withdrawn, Actor.Person reader, LocalDate today) {
        return memberships.of(it).stream()
                .filter(member -> !member.over(today)
                        && !member.owner()
                        && !member.organisationCode().isEmpty())
                .map(member -> item(reader, it, member))
                .filter(item -> consent.rests(it, withdrawn, item.to()))
                .toList();
    }

    private Item item(Actor.Person reader, Case it, Membership member) {
        Recipient to = consent.recipient(reader, it, member.organisationCode());
        return new Item(
                member.id().toString(),
                SharingAct.MEMBER,
                "%s, %s: %s".formatted(member.name(), to.name(), member.as().title()),
                to,
                "%s/members/%s/ending".formatted(it.path(), member.id()),
                "End the membership");
    }
}
