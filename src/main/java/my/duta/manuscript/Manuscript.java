package my.duta.manuscript;

import java.util.List;

/**
 * What a file says to its reader, free of the file's format.
 *
 * @param elements headings and blocks, in the order in which a person reads them
 * @param links where the text points to, in order
 * @param remarks what was left out, or could not be read although the rest could
 */
public record Manuscript(List<Element> elements, List<Link> links, List<Remark> remarks) {

    public Manuscript {
        elements = List.copyOf(elements);
        links = List.copyOf(links);
        remarks = List.copyOf(remarks);
    }
}
