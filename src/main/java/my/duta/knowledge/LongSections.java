package my.duta.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import my.duta.manuscript.Block;

/**
 * Cuts a long section between its blocks, so that each piece fits what an embedding model reads (512 word pieces, of
 * which Malay needs more for a word than English). A list or table is never cut, and keeps the words that lead to it.
 */
final class LongSections {

    /** Words of a piece, from which on the next block begins a new one. */
    static final int LONGEST = 350;

    private LongSections() {}

    static List<List<Block>> cut(List<Block> blocks) {
        var pieces = new ArrayList<List<Block>>();
        List<Block> piece = new ArrayList<>();
        int length = 0;
        for (Block block : blocks) {
            int words = count(block);
            if (!piece.isEmpty() && length + words > LONGEST) {
                Optional<Block> lead = leadTo(block, piece);
                if (lead.isPresent() && piece.size() > 1) {
                    piece.remove(piece.size() - 1);
                }
                if (lead.isEmpty() || !piece.equals(List.of(lead.get()))) {
                    pieces.add(piece);
                    piece = new ArrayList<>(lead.stream().toList());
                    length = piece.stream().mapToInt(LongSections::count).sum();
                }
            }
            piece.add(block);
            length += words;
        }
        pieces.add(piece);
        return pieces;
    }

    /** The paragraph right before a list or table belongs to it. */
    private static Optional<Block> leadTo(Block block, List<Block> before) {
        Block last = before.get(before.size() - 1);
        boolean leads = !(block instanceof Block.Prose) && last instanceof Block.Prose && count(last) < LONGEST / 2;
        return leads ? Optional.of(last) : Optional.empty();
    }

    private static int count(Block block) {
        return block.words().isBlank() ? 0 : block.words().strip().split("\\s+").length;
    }
}
