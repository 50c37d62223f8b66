package io.preorder4j.examples.replay;

import io.preorder4j.examples.replay.csv.BadInputException;
import io.preorder4j.examples.replay.dataset.DataSet;
import io.preorder4j.examples.replay.result.ResultFiles;
import io.preorder4j.examples.replay.shop.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A store file belongs to one data set and one policy: a note beside it says to which, so that two replays never mix.
 *
 * @param note what the note says
 */
record StoreClaim(String note) {

    private static final String SUFFIX = ".replay";

    static StoreClaim of(DataSet data, Policy policy) {
        return new StoreClaim("data %s\npolicy %s\n".formatted(data.fingerprint(), policy));
    }

    /**
     * Claims the store, before it is made; or finds it claimed by the same replay before.
     *
     * @return whether it was claimed before
     * @throws BadInputException if it belongs to another one
     */
    boolean on(Path store) throws IOException {
        Path claim = store.resolveSibling(store.getFileName() + SUFFIX);
        String name = claim.getFileName().toString();
        if (Files.exists(claim)) {
            if (!Files.readString(claim).equals(note)) {
                throw new BadInputException(
                        store.toString(),
                        "belongs to a replay of other data or under another policy;"
                                + " choose another --store, or remove it and " + name);
            }
            return true;
        }
        if (Files.exists(store)) {
            throw new BadInputException(
                    store.toString(), "was not made by a replay: there is no " + name + "; choose another --store");
        }
        ResultFiles.write(claim.toAbsolutePath().resolveSibling(""), Map.of(name, file -> file.write(note)));
        return false;
    }
}
