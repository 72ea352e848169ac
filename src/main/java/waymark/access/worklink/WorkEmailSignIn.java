package waymark.access.worklink;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import waymark.access.accounts.Token;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.RateLimitExceeded;

/// Signs somebody in by their work e-mail address. Asking writes one row, for every address; a job looks
/// whether the address is a partner's and sends the e-mail; the link in it is used once, by the person
/// who was shown the number.
@Component
public class WorkEmailSignIn {

    private static final Actor CLOCK = Actor.system("Work e-mail links");

    private final WorkLinkRequests requests;
    private final WorkLinks links;
    private final WorkDomains domains;
    private final WorkLinkAccounts accounts;
    private final WorkLinkRedemption entry;
    private final WorkLinkEmail post;

    WorkEmailSignIn(
            WorkLinkRequests requests,
            WorkLinks links,
            WorkDomains domains,
            WorkLinkAccounts accounts,
            WorkLinkRedemption entry,
            WorkLinkEmail post) {
        this.requests = requests;
        this.links = links;
        this.domains = domains;
        this.accounts = accounts;
        this.entry = entry;
        this.post = post;
    }

    /// Notes that somebody asked; nothing is looked up.
    ///
    /// @throws TooMany where more was asked for in the last hour, in all, than people ask for
    void ask(WorkLinkRequest request) {
        CurrentActor.run(Actor.AUTHENTICATION, () -> {
            if (requests.inTheLastHour() >= WorkLinkRequests.IN_ALL) {
                throw new RateLimitExceeded("links to work e-mail addresses");
            }
            requests.add(request);
        });
    }

    /// Answers those who asked; run as a job.
    public void deliver(Actor clockwork) {
        for (var id : requests.waiting()) {
            requests.take(id).ifPresent(request -> deliver(clockwork, request));
        }
    }

    private void deliver(Actor clockwork, WorkLinkRequest request) {
        WorkAddress.of(request.address())
                .filter(address -> !domains.organisations(address).isEmpty())
                .filter(address -> !accounts.closed(address))
                .ifPresent(address -> {
                    var token = Token.fresh();
                    links.issue(token, address, request);
                    post.send(address, "/sign-in/work-email/" + token);
                });
    }

    /// The link while it is good, and where it leads; looking changes nothing.
    Optional<Offer> offer(String token) {
        return CurrentActor.as(Actor.AUTHENTICATION, () -> links.live(token))
                .map(link -> {
                    var codes = CurrentActor.as(Actor.AUTHENTICATION, () -> domains.organisations(link.address()));
                    var names = CurrentActor.as(CLOCK, () -> entry.names(CLOCK));
                    var choices = new LinkedHashMap<String, String>();
                    codes.forEach(code -> choices.put(code, names.getOrDefault(code, code)));
                    var last = CurrentActor.as(Actor.AUTHENTICATION, () -> accounts.organisation(link.address()));
                    return new Offer(link, choices, last.orElse(""));
                })
                .filter(offer -> !offer.organisations().isEmpty());
    }

    /// @param organisations whose people have an address there: name by code
    /// @param last the one that was chosen the last time, or empty
    record Offer(WorkLink link, Map<String, String> organisations, String last) {

        /// The organisation that was chosen: the only one there is, one of several, or empty.
        String chosen(String typed) {
            var all = organisations.keySet();
            return all.size() == 1 ? all.iterator().next() : all.contains(typed) ? typed : "";
        }
    }

    /// True where the number is the link's, asked of a browser that cannot have made it up; no try is
    /// counted.
    boolean fits(String token, Offer offer, String number) {
        return CurrentActor.as(Actor.AUTHENTICATION, () -> links.fits(token, offer.link(), number));
    }

    /// True where the number is the link's. The try counts.
    boolean proves(String token, String number) {
        return CurrentActor.as(Actor.AUTHENTICATION, () -> links.proves(token, number));
    }

    /// The cookie of a member's session, or nothing where another click was first.
    Optional<String> enter(String token, Offer offer, String organisation) {
        var name = offer.organisations().getOrDefault(organisation, organisation);
        return CurrentActor.as(
                Actor.AUTHENTICATION,
                () -> entry.enter(Actor.AUTHENTICATION, token, offer.link().address(), organisation, name));
    }
}
