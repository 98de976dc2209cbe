import '../page.css';
import './lab.css';
