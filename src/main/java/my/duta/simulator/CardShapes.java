package my.duta.simulator;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Knows every field of a message and of its cards: Google refuses a name it does not know.
 *
 * <p>The table is the structure of {@code google.apps.card.v1} as far as Chat takes it.
 */
final class CardShapes {

    private static final String TABLE = """
            Message text:string cardsV2:[CardWithId] accessoryWidgets:[AccessoryWidget] fallbackText:string thread:Thread privateMessageViewer:any attachment:any quotedMessageMetadata:any markupSyntax:any actionResponse:any name:any sender:any createTime:any lastUpdateTime:any deleteTime:any formattedText:any cards:any annotations:any space:any argumentText:any slashCommand:any matchedUrl:any threadReply:any clientAssignedMessageId:any emojiReactionSummaries:any deletionMetadata:any attachedGifs:any
            Thread name:string threadKey:string retentionSettings:any
            CardWithId cardId:string card:Card
            Card header:CardHeader sections:[Section] sectionDividerStyle:DIVIDER_STYLE_UNSPECIFIED|SOLID_DIVIDER|NO_DIVIDER fixedFooter:FixedFooter name:string cardActions:any displayStyle:any peekCardHeader:CardHeader
            CardHeader title:string subtitle:string imageUrl:string imageType:SQUARE|CIRCLE imageAltText:string
            Section header:string widgets:[Widget] collapsible:boolean uncollapsibleWidgetsCount:number collapseControl:CollapseControl id:string
            CollapseControl expandButton:Button collapseButton:Button horizontalAlignment:HORIZONTAL_ALIGNMENT_UNSPECIFIED|START|CENTER|END
            Widget textParagraph:TextParagraph image:Image decoratedText:DecoratedText buttonList:ButtonList textInput:TextInput selectionInput:SelectionInput dateTimePicker:DateTimePicker divider:Divider grid:Grid columns:Columns carousel:Carousel chipList:ChipList horizontalAlignment:HORIZONTAL_ALIGNMENT_UNSPECIFIED|START|CENTER|END id:string visibility:any
            Divider
            TextParagraph text:string maxLines:number textSyntax:TEXT_SYNTAX_UNSPECIFIED|HTML|MARKDOWN
            Image imageUrl:string altText:string onClick:OnClick
            DecoratedText text:string topLabel:string bottomLabel:string wrapText:boolean startIcon:Icon icon:Icon onClick:OnClick button:Button switchControl:SwitchControl endIcon:Icon startIconVerticalAlignment:any
            ButtonList buttons:[Button]
            Button text:string icon:Icon onClick:OnClick color:Color disabled:boolean altText:string type:TYPE_UNSPECIFIED|OUTLINED|FILLED|FILLED_TONAL|BORDERLESS
            Color red:number green:number blue:number alpha:any
            TextInput name:string label:string hintText:string value:string type:SINGLE_LINE|MULTIPLE_LINE placeholderText:string initialSuggestions:any onChangeAction:Action validation:Validation autoCompleteAction:Action hostAppDataSource:any
            Validation characterLimit:number inputType:INPUT_TYPE_UNSPECIFIED|TEXT|INTEGER|FLOAT|EMAIL|EMOJI_PICKER
            SelectionInput name:string label:string type:CHECK_BOX|RADIO_BUTTON|SWITCH|DROPDOWN|MULTI_SELECT items:[SelectionItem] onChangeAction:Action multiSelectMaxSelectedItems:number multiSelectMinQueryLength:number externalDataSource:Action platformDataSource:any dataSourceConfigs:any hintText:string
            SelectionItem text:string value:string selected:boolean startIconUri:string bottomText:string
            SwitchControl name:string value:string selected:boolean onChangeAction:Action controlType:SWITCH|CHECKBOX|CHECK_BOX
            DateTimePicker name:string label:string type:DATE_AND_TIME|DATE_ONLY|TIME_ONLY valueMsEpoch:number timezoneOffsetDate:number onChangeAction:Action
            Grid title:string items:[GridItem] columnCount:number borderStyle:any onClick:OnClick
            GridItem id:string title:string subtitle:string image:any layout:GRID_ITEM_LAYOUT_UNSPECIFIED|TEXT_BELOW|TEXT_ABOVE
            Columns columnItems:[Column]
            Column horizontalSizeStyle:HORIZONTAL_SIZE_STYLE_UNSPECIFIED|FILL_AVAILABLE_SPACE|FILL_MINIMUM_SPACE horizontalAlignment:HORIZONTAL_ALIGNMENT_UNSPECIFIED|START|CENTER|END verticalAlignment:VERTICAL_ALIGNMENT_UNSPECIFIED|CENTER|TOP|BOTTOM widgets:[Widget]
            Carousel carouselCards:[CarouselCard]
            CarouselCard widgets:[Widget] footerWidgets:[Widget]
            ChipList layout:LAYOUT_UNSPECIFIED|WRAPPED|HORIZONTAL_SCROLLABLE chips:[Chip]
            Chip label:string icon:Icon onClick:OnClick disabled:boolean enabled:boolean altText:string
            Icon knownIcon:string iconUrl:string materialIcon:MaterialIcon altText:string imageType:SQUARE|CIRCLE
            MaterialIcon name:string fill:boolean weight:number grade:number
            OnClick action:Action openLink:OpenLink overflowMenu:OverflowMenu card:any openDynamicLinkAction:any
            OpenLink url:string openAs:any onClose:any
            OverflowMenu items:[OverflowMenuItem]
            OverflowMenuItem startIcon:Icon text:string onClick:OnClick disabled:boolean
            Action function:string parameters:[Parameter] interaction:INTERACTION_UNSPECIFIED|OPEN_DIALOG loadIndicator:SPINNER|NONE persistValues:boolean requiredWidgets:[string] allWidgetsAreRequired:boolean
            Parameter key:string value:string
            FixedFooter primaryButton:Button secondaryButton:Button
            AccessoryWidget buttonList:ButtonList
            """;

    private static final Map<String, Map<String, String>> SHAPES = TABLE.lines()
            .map(it -> it.split(" "))
            .collect(Collectors.toMap(
                    it -> it[0],
                    it -> Arrays.stream(it)
                            .skip(1)
                            .map(field -> field.split(":", 2))
                            .collect(Collectors.toMap(
                                    field -> field[0],
                                    field -> field[1],
                                    (one, other) -> one,
                                    LinkedHashMap<String, String>::new))));

    private CardShapes() {}

    /** Meets every object of a known shape on a walk. */
    interface Visitor {

        void visit(String shape, JsonNode node, String path);
    }

    /**
     * Walks through a tree.
     *
     * @param shape the shape that the tree should have, for example {@code Card}
     * @param found takes what is wrong: an unknown name, a wrong type, an unknown enum value
     */
    static void walk(String shape, JsonNode node, String path, Visitor visitor, List<String> found) {
        if (!node.isObject()) {
            found.add("Invalid value at '" + path + "': expected an object");
            return;
        }
        visitor.visit(shape, node, path);
        Map<String, String> fields = Optional.ofNullable(SHAPES.get(shape)).orElseGet(Map::of);
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            String name = property.getKey();
            Optional<String> type = Optional.ofNullable(fields.get(name));
            if (type.isEmpty()) {
                found.add("Invalid JSON payload received. Unknown name \"" + name + "\" at '" + path
                        + "': Cannot find field.");
            } else if (!property.getValue().isNull()) {
                check(type.get(), property.getValue(), path + "." + name, visitor, found);
            }
        }
    }

    private static void check(String type, JsonNode value, String path, Visitor visitor, List<String> found) {
        if (type.startsWith("[")) {
            if (!value.isArray()) {
                found.add("Invalid value at '" + path + "': expected a list");
                return;
            }
            String item = type.substring(1, type.length() - 1);
            int index = 0;
            for (JsonNode element : value) {
                check(item, element, path + "[" + index + "]", visitor, found);
                index++;
            }
        } else if (type.indexOf('|') > 0) {
            if (!Arrays.asList(type.split("\\|")).contains(value.asString(""))) {
                found.add("Invalid value at '" + path + "': \"" + value.asString("") + "\"");
            }
        } else if (SHAPES.containsKey(type)) {
            walk(type, value, path, visitor, found);
        } else if (!fits(type, value)) {
            found.add("Invalid value at '" + path + "': expected a " + type);
        }
    }

    private static boolean fits(String type, JsonNode value) {
        return switch (type) {
            case "string" -> value.isString();
            case "boolean" -> value.isBoolean();
            case "number" -> value.isNumber() || value.asString("").matches("-?\\d+(\\.\\d+)?");
            default -> true;
        };
    }
}
