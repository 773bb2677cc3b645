package my.duta.knowledge;

import java.util.List;

/** Looks through the library for faults of its own kind. */
@FunctionalInterface
interface Check {

    /**
     * What it found, in any order.
     *
     * @param library the files, whether they could be read or not
     * @param read what could be read of them
     */
    List<Finding> findings(Library library, ReadLibrary read);
}
