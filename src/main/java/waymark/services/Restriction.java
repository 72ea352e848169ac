package waymark.services;

import java.util.function.Function;

/// For whom a service is, in one respect of a person.
sealed interface Restriction<T> {

    /// Nobody is left out.
    record None<T>() implements Restriction<T> {}

    /// Nobody has said whom it leaves out.
    ///
    /// @param ask what to ask, as a sentence
    record NotRecorded<T>(String ask) implements Restriction<T> {}

    /// Some are left out.
    ///
    /// @param words for whom it is, as a sentence
    record Only<T>(String words, Function<T, Match.Level> admits) implements Restriction<T> {}

    /// A gap, on either side, hides nothing: somebody asks.
    default Match against(Known<T> known) {
        return switch (this) {
            case None<T> _ -> Match.FITS;
            case NotRecorded<T>(var ask) -> known instanceof Known.NotAsked<T> ? Match.FITS : Match.ask(ask);
            case Only<T>(var words, var admits) ->
                switch (known) {
                    case Known.NotAsked<T> _ -> Match.FITS;
                    case Known.Unknown<T> _ -> Match.ask(words);
                    case Known.Is<T>(var value) ->
                        switch (admits.apply(value)) {
                            case FITS -> Match.FITS;
                            case ASK -> Match.ask(words);
                            case NO -> Match.NO;
                        };
                };
        };
    }
}
