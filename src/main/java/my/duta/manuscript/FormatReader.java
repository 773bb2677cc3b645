package my.duta.manuscript;

/** Reads the files of one format. */
interface FormatReader {

    /**
     * Reads a file.
     *
     * @throws Unreadable if a person could not read it either, or nobody should try
     */
    Manuscript read(byte[] content);
}
