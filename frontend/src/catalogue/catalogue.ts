import '../page.css';
import './catalogue.css';
