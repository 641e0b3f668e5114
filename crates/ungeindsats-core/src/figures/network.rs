//! A table as a network in which counts flow: every filling that fits what is shown is a flow, and none else.
//!
//! Young people flow from a source through the columns of the one crossing, the rows and the columns of the
//! other to a sink, and from there back: what comes into a row, a column or the table goes out of it, which
//! is that the table adds up. Each cell and each total is an arc with bounds, equal where its count is shown.
//! Two flows differ by cycles along which one can send one more around. So a count can be another exactly
//! where there is a cycle through its arc on which the bounds leave room, and such a cycle is found by
//! looking, in whole numbers; nothing is estimated. See R. K. Ahuja, T. L. Magnanti and J. B. Orlin,
//! *Network Flows* (1993), chapter 3.5, and L. H. Cox, Journal of the American Statistical Association 90
//! (1995), p. 1453, for networks in cell suppression.

use super::table::{Cell, Table};

/// What is known of a count: the least and the most that it may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bounds {
    pub(super) least: u64,
    /// None where there is no most.
    pub(super) most: Option<u64>,
}

/// An arc of the network.
#[derive(Clone, Debug)]
struct Arc {
    from: usize,
    to: usize,
    flow: u64,
    bounds: Bounds,
    /// What it costs to hide it; none where nothing is to be hidden.
    price: Price,
    cell: Option<Cell>,
    /// The number of the crossing in which it lies, from 0; none for the rows and the whole.
    crossing: Option<usize>,
}

/// What is lost where more is hidden: totals weigh most, then cells, then those counted in them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Price {
    pub(super) totals: u64,
    pub(super) cells: u64,
    pub(super) counted: u64,
}

/// What holds of the arc of a cell.
pub(super) struct Terms {
    pub(super) bounds: Bounds,
    pub(super) price: Price,
}

/// Whether a count grows or falls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Up,
    Down,
}

/// A table as a network.
#[derive(Clone, Debug)]
pub(super) struct Network {
    arcs: Vec<Arc>,
    nodes: usize,
    /// How many columns come before the rows: those of the first crossing where there are two.
    split: usize,
}

/// The source and the sink.
const ENDS: [usize; 2] = [0, 1];

/// The node of a row before its total, and the one after it.
const fn row_nodes(row: usize) -> [usize; 2] {
    let before = row.saturating_mul(2).saturating_add(ENDS.len());
    [before, before.saturating_add(1)]
}

/// At what price a node is reached, and by which step; by none where the way starts.
type Reached = (Price, Option<(usize, Way)>);

/// A way around, with what it costs.
struct Path {
    steps: Vec<(usize, Way)>,
    price: Price,
}

impl Bounds {
    pub(super) const ANY: Self = Self {
        least: 0,
        most: None,
    };

    pub(super) const fn exactly(count: u64) -> Self {
        Self {
            least: count,
            most: Some(count),
        }
    }
}

impl Price {
    pub(super) fn plus(self, other: Self) -> Self {
        Self {
            totals: self.totals.saturating_add(other.totals),
            cells: self.cells.saturating_add(other.cells),
            counted: self.counted.saturating_add(other.counted),
        }
    }
}

impl Arc {
    /// How many more or fewer it may carry; `u64::MAX` for any number.
    fn room(&self, way: Way) -> u64 {
        match way {
            Way::Up => self
                .bounds
                .most
                .map_or(u64::MAX, |most| most.saturating_sub(self.flow)),
            Way::Down => self.flow.saturating_sub(self.bounds.least),
        }
    }

    /// From where to where a step leads.
    fn ends(&self, way: Way) -> (usize, usize) {
        match way {
            Way::Up => (self.from, self.to),
            Way::Down => (self.to, self.from),
        }
    }
}

impl Network {
    /// The network of a table, in which the counts are one flow; of a cell that is told, `terms` says
    /// what is known of it, and of a total that is not, nothing is.
    pub(super) fn of(table: &Table, terms: impl Fn(Cell, u64) -> Terms) -> Self {
        let rows = table.rows().len();
        let split = match table.crossings() {
            [first, _second] => first.columns.len(),
            _ => 0,
        };
        // The nodes: source, sink, two for each row (before and after its total), one for each column.
        let [source, sink] = ENDS;
        let [columns, _] = row_nodes(rows);
        let column = |column: usize| columns.saturating_add(column);
        let mut network = Self {
            arcs: Vec::new(),
            nodes: columns.saturating_add(table.width()),
            split,
        };
        let mut arc = |cell: Option<Cell>, from: usize, to: usize, flow: u64| {
            let told = cell.filter(|cell| table.count(*cell).is_some());
            let unknown = Terms {
                bounds: Bounds::ANY,
                price: Price::default(),
            };
            let terms = told.map_or(unknown, |cell| terms(cell, flow));
            let crossing = cell.and_then(|cell| cell.column);
            network.arcs.push(Arc {
                from,
                to,
                flow,
                bounds: terms.bounds,
                price: terms.price,
                cell: told,
                crossing: crossing.map(|column| usize::from(split > 0 && column >= split)),
            });
        };
        let count = |row, column| {
            let cell = Cell { row, column };
            (Some(cell), table.sum(cell).unwrap_or_default())
        };
        for row in 0..rows {
            let [before, after] = row_nodes(row);
            let (cell, total) = count(Some(row), None);
            if split == 0 {
                arc(None, source, before, total);
            }
            arc(cell, before, after, total);
            if table.width() == 0 {
                arc(None, after, sink, total);
            }
            for number in 0..table.width() {
                let (cell, flow) = count(Some(row), Some(number));
                if number < split {
                    arc(cell, column(number), before, flow);
                } else {
                    arc(cell, after, column(number), flow);
                }
            }
        }
        for number in 0..table.width() {
            let (cell, flow) = count(None, Some(number));
            if number < split {
                arc(cell, source, column(number), flow);
            } else {
                arc(cell, column(number), sink, flow);
            }
        }
        let (cell, whole) = count(None, None);
        arc(cell, sink, source, whole);
        network
    }

    /// The cells of the cheapest cycle along which the count of a cell can be another.
    pub(super) fn cheapest_cycle(&self, cell: Cell) -> Option<Vec<Cell>> {
        let through = self.arc_of(cell)?;
        let cycles = [Way::Up, Way::Down].map(|way| self.around(through, way));
        let cheapest = cycles.into_iter().flatten().min_by_key(|path| path.price)?;
        Some(self.cells(cheapest))
    }

    fn cells(&self, path: Path) -> Vec<Cell> {
        let arcs = path.steps.into_iter();
        let cells = arcs.filter_map(|(arc, _)| self.arcs.get(arc)?.cell);
        cells.collect()
    }

    /// How one more can stand in one row and one fewer in another, whose totals are then others too, while all
    /// else that is shown of a crossing stays: at what price, and by which cells.
    ///
    /// With `by`, that cell of one of the two rows is one of them.
    pub(super) fn move_one(
        &self,
        crossing: usize,
        [from, to]: [usize; 2],
        by: Option<Cell>,
    ) -> Option<(Price, Vec<Cell>)> {
        let [[before_from, after_from], [before_to, after_to]] = [from, to].map(row_nodes);
        let (mut start, mut goal) = if crossing == 0 && self.split > 0 {
            (before_from, before_to)
        } else {
            (after_to, after_from)
        };
        let by = by
            .map(|cell| self.arc_of(cell))
            .map_or(Some(None), |arc| arc.map(Some))?;
        if let Some(number) = by {
            // Its one end is where the way starts or where it leads to; from the other it goes on.
            let arc = self.arcs.get(number)?;
            let mut steps = [Way::Up, Way::Down].into_iter();
            let way = steps.find(|way| {
                let (from, to) = arc.ends(*way);
                from == start || to == goal
            })?;
            let (from, to) = arc.ends(way);
            if arc.room(way) == 0 {
                return None;
            }
            if from == start {
                start = to;
            } else {
                goal = from;
            }
        }
        let path = self.cheapest(start, goal, |number, arc| {
            arc.crossing == Some(crossing) && Some(number) != by
        })?;
        let price = path.price;
        let by = by.and_then(|number| self.arcs.get(number)?.cell);
        let cells = self.cells(path).into_iter().chain(by);
        Some((price, cells.collect()))
    }

    /// The least and the most that the count of a cell may be: both are the count of some filling.
    pub(super) fn range(&self, cell: Cell) -> Option<Bounds> {
        let through = self.arc_of(cell)?;
        let end = |way| {
            let mut network = self.clone();
            while let Some(path) = network.around(through, way) {
                network.send(through, way, &path)?;
            }
            network.arcs.get(through).map(|arc| arc.flow)
        };
        Some(Bounds {
            least: end(Way::Down)?,
            most: end(Way::Up),
        })
    }

    fn arc_of(&self, cell: Cell) -> Option<usize> {
        self.arcs.iter().position(|arc| arc.cell == Some(cell))
    }

    /// Sends as much as fits around a cycle; none where that is any number.
    fn send(&mut self, through: usize, way: Way, path: &Path) -> Option<()> {
        let steps = || path.steps.iter().copied().chain([(through, way)]);
        let rooms = steps().filter_map(|(arc, way)| Some(self.arcs.get(arc)?.room(way)));
        let room = rooms.min().filter(|room| *room < u64::MAX)?;
        for (arc, way) in steps() {
            if let Some(arc) = self.arcs.get_mut(arc) {
                arc.flow = match way {
                    Way::Up => arc.flow.saturating_add(room),
                    Way::Down => arc.flow.saturating_sub(room),
                };
            }
        }
        Some(())
    }

    /// The cheapest way from the end of an arc back to its beginning, along arcs that have room.
    fn around(&self, through: usize, way: Way) -> Option<Path> {
        let arc = self.arcs.get(through).filter(|arc| arc.room(way) > 0)?;
        let (goal, start) = arc.ends(way);
        self.cheapest(start, goal, |number, _| number != through)
    }

    /// The cheapest way from a node to another, along arcs that may be taken and have room.
    fn cheapest(
        &self,
        start: usize,
        goal: usize,
        may: impl Fn(usize, &Arc) -> bool,
    ) -> Option<Path> {
        // By how much each node is reached, and by which step: the shortest paths of Bellman and Ford.
        let mut reached: Vec<Option<Reached>> = vec![None; self.nodes];
        *reached.get_mut(start)? = Some((Price::default(), None));
        let mut shorter = true;
        while shorter {
            shorter = false;
            for (number, arc) in self.arcs.iter().enumerate() {
                if !may(number, arc) {
                    continue;
                }
                for way in [Way::Up, Way::Down] {
                    let (from, to) = arc.ends(way);
                    let Some(Some((price, _))) = reached.get(from).filter(|_| arc.room(way) > 0)
                    else {
                        continue;
                    };
                    let price = price.plus(arc.price);
                    let known = reached.get_mut(to)?;
                    if known.is_none_or(|(known, _)| price < known) {
                        *known = Some((price, Some((number, way))));
                        shorter = true;
                    }
                }
            }
        }
        let (price, mut step) = (*reached.get(goal)?)?;
        let mut steps = Vec::new();
        while let Some((number, way)) = step {
            steps.push((number, way));
            let (from, _) = self.arcs.get(number)?.ends(way);
            step = (*reached.get(from)?)?.1;
        }
        Some(Path { steps, price })
    }
}
