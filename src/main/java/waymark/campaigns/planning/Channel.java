package waymark.campaigns.planning;

import java.util.Arrays;
import java.util.List;
import waymark.web.forms.Choice;

/// How a campaign reaches people.
public enum Channel {
    POSTERS("Posters and screens"),
    LEAFLETS("Leaflets"),
    SOCIAL_MEDIA("Social media"),
    PRESS("Newspapers"),
    RADIO("Radio"),
    EVENTS("Events"),
    VISITS("Visits to workplaces"),
    EMAIL("E-mail and newsletters of partners"),
    WEBSITES("Websites of partners"),
    OTHER("Another way");

    private final String words;

    Channel(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    static List<Choice> choices() {
        return Arrays.stream(values())
                .map(channel -> Choice.of(channel.name(), channel.words))
                .toList();
    }

    /// As people read it; what is no channel any more as it is kept.
    static String words(String name) {
        return Arrays.stream(values())
                .filter(channel -> channel.name().equals(name))
                .map(Channel::words)
                .findFirst()
                .orElse(name);
    }
}
