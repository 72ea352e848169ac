package waymark.campaigns.newsletters;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.training.champions.ChampionAddresses;

/// The champions of the register who serve today.
@Component
class RegisteredChampions implements NewsletterChampions {

    private final ChampionAddresses champions;

    RegisteredChampions(ChampionAddresses champions) {
        this.champions = champions;
    }

    @Override
    public Set<UUID> serving(Actor system, @Nullable String area) {
        var people = new HashSet<UUID>();
        champions.serving(system).stream()
                .filter(champion -> area == null || champion.areas().contains(area))
                .forEach(champion -> people.add(champion.person()));
        return people;
    }
}
